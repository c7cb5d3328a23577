import { startingAt } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The weights of all your layers are equally wide. A kernel of the second convolution sums over 200 inputs, one of the first over 25: the more inputs, the smaller the weights.';

export const { initParams, train } = startingAt((random) => 0.1 * Math.sqrt(3) * (2 * random - 1));
