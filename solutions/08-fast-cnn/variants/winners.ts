/** Plain loops forth; back, the windows without a gradient are left out. */
import * as tuned from '../fast-cnn.ts';
import { networkOf } from '../network-of.ts';

export const { convForward, convBackward, poolForward, poolBackward, forward, gradients, trainStep } =
  networkOf({ convBackward: tuned.convBackward });
