import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'A bias is added at every position, so its gradient is the sum over all positions of its map, not their mean.';

export const { convBackward, gradients, trainStep, train } = submission({
  convBackward(input, shape, conv, dOutput) {
    const slopes = reference.convBackward(input, shape, conv, dOutput);
    const positions = dOutput.length / conv.biases.length;
    return { ...slopes, dBiases: slopes.dBiases.map((sum) => sum / positions) };
  },
});
