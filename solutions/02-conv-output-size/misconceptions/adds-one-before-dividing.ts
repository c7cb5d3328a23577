import type { Axis } from '../conv-output-size.ts';
import { outputSize as checked } from '../conv-output-size.ts';
import { stackShapeBy } from '../stack-shape-by.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'The 1 is the first window, and windows are counted after the division by the stride: it is not one more cell to divide.';

export function outputSize(axis: Axis): number {
  checked(axis);
  const { input, kernel, padding = 0, stride = 1 } = axis;
  return Math.floor((input - kernel + 2 * padding + 1) / stride);
}

export const stackShape = stackShapeBy(outputSize);
