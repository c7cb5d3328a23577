import * as reference from '../mnist-cnn.ts';
import { flipped, submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'On the way back each pixel gets the very weight that it was multiplied with on the way forth. Here the kernel is turned by half a turn once too often, or once too seldom.';
export const isPublic = true;

export const { convBackward, gradients, trainStep, train } = submission({
  convBackward(input, shape, conv, dOutput) {
    const mirrored = { ...conv, kernels: flipped(conv.kernels, conv) };
    const { dInput } = reference.convBackward(input, shape, mirrored, dOutput);
    return { ...reference.convBackward(input, shape, conv, dOutput), dInput };
  },
});
