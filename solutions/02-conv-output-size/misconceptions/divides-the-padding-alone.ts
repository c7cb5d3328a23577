import type { Axis } from '../conv-output-size.ts';
import { outputSize as checked } from '../conv-output-size.ts';
import { stackShapeBy } from '../stack-shape-by.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'Division binds tighter than addition: the stride divides the whole distance that the window can travel, not just the padding.';

export function outputSize(axis: Axis): number {
  checked(axis);
  const { input, kernel, padding = 0, stride = 1 } = axis;
  return Math.floor(input - kernel + (2 * padding) / stride) + 1;
}

export const stackShape = stackShapeBy(outputSize);
