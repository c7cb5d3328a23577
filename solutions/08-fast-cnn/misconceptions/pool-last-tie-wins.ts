import * as reference from '../fast-cnn.ts';
import { tunedNetwork } from '../network-of.ts';

export * from '../fast-cnn.ts';

export const sentence =
  'Where several cells of a window tie, the last of them takes the gradient. It is the first.';
export const isPublic = true;

export const { poolBackward, gradients, trainStep } = tunedNetwork({
  poolBackward(input, shape, dOutput) {
    const turned = reference.poolBackward(input.toReversed(), shape, dOutput.toReversed());
    return turned.reverse();
  },
});
