import type { Axis } from '../conv-output-size.ts';
import { fitsExactly as checked } from '../conv-output-size.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'The windows slide over the padded input: the padding counts, twice, before asking whether a cell is left over.';

export function fitsExactly(axis: Axis): boolean {
  checked(axis);
  const { input, kernel, stride = 1 } = axis;
  return (input - kernel) % stride === 0;
}
