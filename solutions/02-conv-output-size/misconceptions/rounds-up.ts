import type { Axis } from '../conv-output-size.ts';
import { outputSize as checked } from '../conv-output-size.ts';
import { stackShapeBy } from '../stack-shape-by.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'The cells left over after the last window are too few for another one: a window that would leave the padded input is dropped, not counted.';
export const isPublic = true;
export const lesson = 'Sizes are right at most strides, and one too large at some.';

export function outputSize(axis: Axis): number {
  checked(axis);
  const { input, kernel, padding = 0, stride = 1 } = axis;
  return Math.ceil((input - kernel + 2 * padding) / stride) + 1;
}

export const stackShape = stackShapeBy(outputSize);
