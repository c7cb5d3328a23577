import type { Grid } from '../../../exercises/lib/types.ts';
import { type Pooling, pool, shift } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'The new map was compared with the old one moved along. The question is which outputs stay where they are: compare it with the old map as it was.';
export const isPublic = true;

export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  const before = shift(pool(grid, pooling), dy, dx).flat();
  const after = pool(shift(grid, dy, dx), pooling).flat();
  return before.filter((value, index) => Math.abs(value - after[index]!) <= 1e-9).length / before.length;
}
