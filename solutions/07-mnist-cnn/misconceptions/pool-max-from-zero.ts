import type { Shape } from '../mnist-cnn.ts';
import * as reference from '../mnist-cnn.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The search for the largest number starts at 0, so a window of negative numbers answers with a number that is not in it.';
export const isPublic = true;

export function poolForward(input: Float32Array, shape: Shape): Float32Array {
  return reference.poolForward(input, shape).map((most) => Math.max(0, most));
}
