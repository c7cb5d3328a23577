import { startingAt } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Weights around 0.01 in every layer let the signal fade, and with it the gradient. The spread depends on how many inputs a sum has.';

export const { initParams, train } = startingAt((random) => 0.01 * Math.sqrt(3) * (2 * random - 1));
