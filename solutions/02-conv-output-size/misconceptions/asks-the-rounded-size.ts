import type { Axis } from '../conv-output-size.ts';
import { outputSize } from '../conv-output-size.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'The size that `outputSize` returns is rounded down and so always whole. Whether the windows fit shows before the rounding: is a cell left over?';
export const isPublic = true;
export const lesson = '`fitsExactly` is always true.';

export function fitsExactly(axis: Axis): boolean {
  return Number.isInteger(outputSize(axis));
}
