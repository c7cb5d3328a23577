import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'A bias changes the output by as much as it changes itself, so its gradient is that of the output. Here it stays 0, and the biases never learn.';

export const { denseBackward, gradients, trainStep, train } = submission({
  denseBackward(input, dense, dOutput) {
    const slopes = reference.denseBackward(input, dense, dOutput);
    return { ...slopes, dBiases: slopes.dBiases.fill(0) };
  },
});
