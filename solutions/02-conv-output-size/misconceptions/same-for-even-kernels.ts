import { requireWhole } from '../../../exercises/lib/require.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'An even kernel has no middle: it costs an odd number of cells, which two equal paddings cannot give back. It must be refused.';

export function samePadding(kernel: number): number {
  requireWhole('kernel', kernel, 1);
  return Math.floor(kernel / 2);
}
