import type { Axis } from '../conv-output-size.ts';
import { outputSize as checked } from '../conv-output-size.ts';
import { stackShapeBy } from '../stack-shape-by.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'Where the windows do not use up the input, equation 2-51 gives a fraction. Windows are counted in whole numbers: the part of a window that is left over does not count.';
export const isPublic = true;

export function outputSize(axis: Axis): number {
  checked(axis);
  const { input, kernel, padding = 0, stride = 1 } = axis;
  return (input - kernel + 2 * padding) / stride + 1;
}

export const stackShape = stackShapeBy(outputSize);
