/** Plain loops over flat arrays, as the formulas say. */
import { networkOf } from '../network-of.ts';

export const { convForward, convBackward, poolForward, poolBackward, forward, gradients, trainStep } =
  networkOf({});
