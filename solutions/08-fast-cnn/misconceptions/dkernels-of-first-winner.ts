import * as reference from '../fast-cnn.ts';
import { tunedNetwork } from '../network-of.ts';

export * from '../fast-cnn.ts';

export const sentence =
  'Only the first gradient of a map that is not 0 is taken back to the kernel. A map has one for every window of the pooling.';

export const { convBackward, gradients, trainStep } = tunedNetwork({
  convBackward(input, shape, conv, dOutput) {
    const area = dOutput.length / conv.biases.length;
    let map = -1;
    const first = dOutput.map((slope, at) => {
      if (slope === 0 || map === Math.floor(at / area)) return 0;
      map = Math.floor(at / area);
      return slope;
    });
    const { dKernels } = reference.convBackward(input, shape, conv, first);
    return { ...reference.convBackward(input, shape, conv, dOutput), dKernels };
  },
});
