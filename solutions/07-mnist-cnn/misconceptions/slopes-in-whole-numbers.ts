import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'What is behind the point gets lost on the way back: an `Int32Array` holds whole numbers only. Gradients are mostly smaller than 1: add them up in a `Float32Array` or a `Float64Array`.';

const whole = (slopes: Float32Array): Float32Array => slopes.map(Math.trunc);

export const { convBackward, denseBackward, gradients, trainStep, train } = submission({
  convBackward(input, shape, conv, dOutput) {
    const { dInput, dKernels, dBiases } = reference.convBackward(input, shape, conv, dOutput);
    return { dInput: whole(dInput), dKernels: whole(dKernels), dBiases: whole(dBiases) };
  },
  denseBackward(input, dense, dOutput) {
    const { dInput, dWeights, dBiases } = reference.denseBackward(input, dense, dOutput);
    return { dInput: whole(dInput), dWeights: whole(dWeights), dBiases: whole(dBiases) };
  },
});
