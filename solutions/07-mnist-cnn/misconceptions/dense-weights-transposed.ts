import * as reference from '../mnist-cnn.ts';
import { submission, transposed } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The weights lie output by output: all that belong to the first output come first. Here they are taken to lie input by input.';
export const isPublic = true;

export const { denseForward, denseBackward, forward, gradients, trainStep, train, predict } = submission({
  denseForward: (input, dense) =>
    reference.denseForward(input, { ...dense, weights: transposed(dense.weights, input.length) }),
  denseBackward(input, dense, dOutput) {
    const weights = transposed(dense.weights, input.length);
    const slopes = reference.denseBackward(input, { ...dense, weights }, dOutput);
    return { ...slopes, dWeights: transposed(slopes.dWeights, dOutput.length) };
  },
});
