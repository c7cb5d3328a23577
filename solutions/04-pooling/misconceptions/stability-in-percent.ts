import type { Grid } from '../../../exercises/lib/types.ts';
import { translationStability as checked, type Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence = 'The stability is a fraction from 0 to 1, not a percentage.';
export const isPublic = true;

export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  return 100 * checked(grid, dy, dx, pooling);
}
