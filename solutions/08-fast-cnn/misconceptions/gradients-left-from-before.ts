import * as reference from '../fast-cnn.ts';
import { tunedNetwork } from '../network-of.ts';

export * from '../fast-cnn.ts';

export const sentence =
  'The sums of the gradients are kept between calls to save memory, and not cleared: what an earlier call left is added to the next one.';

let left = 0;

export const { convBackward, gradients, trainStep } = tunedNetwork({
  convBackward(input, shape, conv, dOutput) {
    const slopes = reference.convBackward(input, shape, conv, dOutput);
    const before = left;
    left = dOutput.reduce((sum, slope) => sum + slope, 0);
    return { ...slopes, dKernels: slopes.dKernels.map((slope) => slope + before) };
  },
});
