import type { Grid } from '../../../exercises/lib/types.ts';
import { type Pooling, pool, shift } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'The pooled map was moved and compared with itself. Move the grid, and pool it again.';

export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  const before = pool(grid, pooling);
  const after = shift(before, dy, dx).flat();
  return (
    before.flat().filter((value, index) => Math.abs(value - after[index]!) <= 1e-9).length / after.length
  );
}
