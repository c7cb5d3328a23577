import type { Axis } from '../conv-output-size.ts';
import { outputSize as checked } from '../conv-output-size.ts';
import { stackShapeBy } from '../stack-shape-by.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'The quotient counts the steps that the window can take. It also stands somewhere before its first step.';
export const isPublic = true;

export function outputSize(axis: Axis): number {
  checked(axis);
  const { input, kernel, padding = 0, stride = 1 } = axis;
  return Math.floor((input - kernel + 2 * padding) / stride);
}

export const stackShape = stackShapeBy(outputSize);
