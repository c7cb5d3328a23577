import type { Axis } from '../conv-output-size.ts';
import { outputSize as checked } from '../conv-output-size.ts';
import { stackShapeBy } from '../stack-shape-by.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'The kernel itself takes room: the window can move by as many cells as the padded input is longer than the kernel.';
export const isPublic = true;

export function outputSize(axis: Axis): number {
  checked(axis);
  const { input, padding = 0, stride = 1 } = axis;
  return Math.floor((input + 2 * padding) / stride) + 1;
}

export const stackShape = stackShapeBy(outputSize);
