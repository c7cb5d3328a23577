import * as reference from '../fast-cnn.ts';
import { tunedNetwork } from '../network-of.ts';

export * from '../fast-cnn.ts';

export const sentence =
  'Where several cells of a window tie, each of them gets the whole gradient. The first alone wins.';
export const isPublic = true;

export const { poolBackward, gradients, trainStep } = tunedNetwork({
  poolBackward(input, shape, dOutput) {
    const { width } = shape;
    const largest = reference.poolForward(input, shape);
    return input.map((value, cell) => {
      const row = Math.floor(cell / width);
      const window = (Math.floor(row / 2) * width) / 2 + Math.floor((cell % width) / 2);
      return value === largest[window] ? dOutput[window]! : 0;
    });
  },
});
