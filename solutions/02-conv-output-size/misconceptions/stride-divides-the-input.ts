import type { Axis } from '../conv-output-size.ts';
import { fitsExactly as checked } from '../conv-output-size.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'The window does not travel the whole padded input: its own cells are covered before the first step. The stride has to divide the distance that is left.';

export function fitsExactly(axis: Axis): boolean {
  checked(axis);
  const { input, padding = 0, stride = 1 } = axis;
  return (input + 2 * padding) % stride === 0;
}
