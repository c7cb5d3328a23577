import type { Grid } from '../../../exercises/lib/types.ts';
import { translationStability as checked, type Pooling, pool, shift } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'Maxima that differ a little count as unchanged. That tolerance is for averages, which are rounded: a maximum is a cell, and equal or not.';

export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  checked(grid, dy, dx, pooling);
  const before = pool(grid, pooling).flat();
  const after = pool(shift(grid, dy, dx), pooling).flat();
  return before.filter((value, index) => Math.abs(value - after[index]!) <= 1e-9).length / before.length;
}
