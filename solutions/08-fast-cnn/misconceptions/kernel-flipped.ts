import type { Conv } from '../fast-cnn.ts';
import * as reference from '../fast-cnn.ts';
import { tunedNetwork } from '../network-of.ts';

export * from '../fast-cnn.ts';

export const sentence =
  'Each window meets the kernel turned by 180°. The sum of the docstring takes weight and pixel in the same order.';
export const isPublic = true;

export const { convForward, convBackward, forward, gradients, trainStep } = tunedNetwork({
  convForward: (input, shape, conv) => reference.convForward(input, shape, turned(conv)),
  convBackward(input, shape, conv, dOutput) {
    const slopes = reference.convBackward(input, shape, turned(conv), dOutput);
    return { ...slopes, dKernels: turned({ ...conv, kernels: slopes.dKernels }).kernels };
  },
});

function turned(conv: Conv): Conv {
  const area = conv.size ** 2;
  return {
    ...conv,
    kernels: conv.kernels.map((_, at) => conv.kernels[at - 2 * (at % area) + area - 1]!),
  };
}
