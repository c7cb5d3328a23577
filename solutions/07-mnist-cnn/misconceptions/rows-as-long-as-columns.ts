import type { Conv, Shape } from '../mnist-cnn.ts';
import * as reference from '../mnist-cnn.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'From one row to the next is a step by the width. Here it is a step by the height, which is the same for a square only.';

export function convForward(input: Float32Array, shape: Shape, conv: Conv): Float32Array {
  const { channels, height, width } = shape;
  reference.convForward(input, shape, conv);
  const misread = new Float32Array(input.length);
  for (let c = 0; c < channels; c++) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        misread[(c * height + y) * width + x] = input[(c * width + y) * height + x]!;
      }
    }
  }
  return reference.convForward(misread, shape, conv);
}
