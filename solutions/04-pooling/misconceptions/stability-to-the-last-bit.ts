import type { Grid } from '../../../exercises/lib/types.ts';
import { translationStability as checked, type Pooling, pool, shift } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'Averages of the same numbers, added in another order, differ by rounding. They count as unchanged up to a difference of 1e-9.';

export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  checked(grid, dy, dx, pooling);
  const before = pool(grid, pooling).flat();
  const after = pool(shift(grid, dy, dx), pooling).flat();
  return before.filter((value, index) => value === after[index]).length / before.length;
}
