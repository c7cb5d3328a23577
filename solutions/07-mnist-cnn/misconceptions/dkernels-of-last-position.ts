import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'A kernel is used at every position, so what the positions send back to it adds up. Here each position overwrites what came from the one before.';

export const { convBackward, gradients, trainStep, train } = submission({
  convBackward(input, shape, conv, dOutput) {
    const map = dOutput.length / conv.biases.length;
    const last = dOutput.map((slope, cell) => (cell % map === map - 1 ? slope : 0));
    const { dKernels } = reference.convBackward(input, shape, conv, last);
    return { ...reference.convBackward(input, shape, conv, dOutput), dKernels };
  },
});
