import type { Axis } from '../conv-output-size.ts';
import { outputSize as checked } from '../conv-output-size.ts';
import { stackShapeBy } from '../stack-shape-by.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'The quotient was rounded to the nearest whole number, so that half a step counts as one. A window that does not fit is dropped, however little of it sticks out.';
export const isPublic = true;
export const lesson = 'Sizes are right at most strides, and one too large at some.';

export function outputSize(axis: Axis): number {
  checked(axis);
  const { input, kernel, padding = 0, stride = 1 } = axis;
  return Math.round((input - kernel + 2 * padding) / stride) + 1;
}

export const stackShape = stackShapeBy(outputSize);
