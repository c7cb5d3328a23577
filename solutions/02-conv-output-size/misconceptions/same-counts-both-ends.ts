import { samePadding as right } from '../conv-output-size.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'A kernel costs K − 1 cells in all, and the padding gives cells back at both ends: each end needs only half of them.';

export function samePadding(kernel: number): number {
  return 2 * right(kernel);
}
