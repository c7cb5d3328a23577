import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Every filter looked at the input, so what the filters send back to it adds up. Here only the last filter is heard.';

export const { convBackward, gradients, trainStep, train } = submission({
  convBackward(input, shape, conv, dOutput) {
    const filters = conv.biases.length;
    const last = {
      kernels: conv.kernels.slice((conv.kernels.length / filters) * (filters - 1)),
      biases: conv.biases.slice(-1),
      size: conv.size,
    };
    const slopes = reference.convBackward(input, shape, conv, dOutput);
    const heard = dOutput.slice((dOutput.length / filters) * (filters - 1));
    return { ...slopes, dInput: reference.convBackward(input, shape, last, heard).dInput };
  },
});
