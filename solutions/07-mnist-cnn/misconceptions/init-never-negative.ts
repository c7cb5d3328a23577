import { startingAt } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'A generator of numbers from 0 to 1 gives no negative weights, and sums of many positive terms are large. Weights lie around 0.';

export const { initParams, train } = startingAt((random, fanIn) => Math.sqrt(3 / fanIn) * random);
