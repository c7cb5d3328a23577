import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Every output looked at every input, so what the outputs send back to an input adds up. Here each output overwrites what came from the one before.';

export const { denseBackward, gradients, trainStep, train } = submission({
  denseBackward(input, dense, dOutput) {
    const last = {
      weights: dense.weights.slice(dense.weights.length - input.length),
      biases: dense.biases.slice(-1),
    };
    const slopes = reference.denseBackward(input, dense, dOutput);
    return { ...slopes, dInput: reference.denseBackward(input, last, dOutput.slice(-1)).dInput };
  },
});
