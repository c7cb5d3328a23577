import type { Grid } from '../../../exercises/lib/types.ts';
import { translationStability as checked, type Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'This is the fraction of outputs that changed. What is asked for is the fraction that did not.';
export const isPublic = true;

export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  return 1 - checked(grid, dy, dx, pooling);
}
