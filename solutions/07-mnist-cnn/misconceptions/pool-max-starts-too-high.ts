import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Your maximum starts at some number that seemed small enough. Cells may be smaller still: start at a cell of the window, or at `-Infinity`.';

export const { poolForward, forward, gradients, trainStep, train, predict } = submission({
  poolForward: (input, shape) => reference.poolForward(input, shape).map((cell) => Math.max(-999, cell)),
});
