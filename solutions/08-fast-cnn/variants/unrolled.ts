/** Four windows at a time forth, the winners alone on the way back: plain TypeScript as fast as it comes. */
import * as tuned from '../fast-cnn.ts';
import { networkOf } from '../network-of.ts';

export const { convForward, convBackward, poolForward, poolBackward, forward, gradients, trainStep } =
  networkOf({
    convForward: tuned.convForward,
    convBackward: tuned.convBackward,
    poolForward: tuned.poolForward,
    poolBackward: tuned.poolBackward,
  });
