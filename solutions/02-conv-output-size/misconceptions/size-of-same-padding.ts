import type { Axis } from '../conv-output-size.ts';
import { outputSize as checked } from '../conv-output-size.ts';
import { stackShapeBy } from '../stack-shape-by.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'Input divided by stride, rounded up, is the size that some libraries reach by choosing the padding themselves. Here the padding is given, and the kernel counts.';
export const isPublic = true;

export function outputSize(axis: Axis): number {
  checked(axis);
  return Math.ceil(axis.input / (axis.stride ?? 1));
}

export const stackShape = stackShapeBy(outputSize);
