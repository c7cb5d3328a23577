import * as reference from '../mnist-cnn.ts';
import { submission, transposed } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The gradient of the weights lies as the weights do, output by output. Here it lies input by input.';
export const isPublic = true;

export const { denseBackward, gradients, trainStep, train } = submission({
  denseBackward(input, dense, dOutput) {
    const slopes = reference.denseBackward(input, dense, dOutput);
    return { ...slopes, dWeights: transposed(slopes.dWeights, dOutput.length) };
  },
});
