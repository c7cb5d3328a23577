import type { Axis } from '../conv-output-size.ts';
import { outputSize as checked } from '../conv-output-size.ts';
import { stackShapeBy } from '../stack-shape-by.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'The padding is added at both ends of the axis: 7 cells padded by 2 are 11 cells, not 9.';
export const isPublic = true;
export const lesson = 'Sizes are right without padding and too small with it.';

export function outputSize(axis: Axis): number {
  checked(axis);
  const { input, kernel, padding = 0, stride = 1 } = axis;
  return Math.floor((input - kernel + padding) / stride) + 1;
}

export const stackShape = stackShapeBy(outputSize);
