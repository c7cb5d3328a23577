import { startingAt } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'A sum over many inputs is as much larger as they are many. With weights around 1 the logits start in the hundreds: the more inputs, the smaller the weights.';

export const { initParams, train } = startingAt((random) => Math.sqrt(3) * (2 * random - 1));
