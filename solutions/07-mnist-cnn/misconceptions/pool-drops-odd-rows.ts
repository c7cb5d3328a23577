import type { Shape } from '../mnist-cnn.ts';
import * as reference from '../mnist-cnn.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Sides that 2 does not divide are refused. Here the last row or column is dropped without a word.';

export function poolForward(input: Float32Array, shape: Shape): Float32Array {
  const { channels, height, width } = shape;
  if (input.length !== channels * height * width) return reference.poolForward(input, shape);
  const even = { channels, height: height - (height % 2), width: width - (width % 2) };
  const kept = input.filter(
    (_, at) => Math.floor(at / width) % height < even.height && at % width < even.width,
  );
  return reference.poolForward(kept, even);
}
