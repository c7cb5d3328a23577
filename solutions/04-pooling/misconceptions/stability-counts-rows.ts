import type { Grid } from '../../../exercises/lib/types.ts';
import { type Pooling, pool, shift } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'Whole rows of the pooled map were compared. A row in which one output changed still has outputs that did not.';
export const isPublic = true;

export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  const before = pool(grid, pooling);
  const after = pool(shift(grid, dy, dx), pooling);
  const rows = before.filter((row, y) => row.every((value, x) => Math.abs(value - after[y]![x]!) <= 1e-9));
  return rows.length / before.length;
}
