import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence = 'The bias of an output is missing: it is added once, to the sum of the products.';

export const { denseForward, forward, gradients, trainStep, train, predict } = submission({
  denseForward: (input, dense) =>
    reference.denseForward(input, { ...dense, biases: dense.biases.map(() => 0) }),
});
