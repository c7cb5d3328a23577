import type { Grid } from '../../../exercises/lib/types.ts';
import { type Pooling, pool, shift } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'The unchanged outputs were divided by the number of input cells. There are fewer outputs than that: divide by the number of outputs.';

export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  const before = pool(grid, pooling).flat();
  const after = pool(shift(grid, dy, dx), pooling).flat();
  const unchanged = before.filter((value, index) => Math.abs(value - after[index]!) <= 1e-9).length;
  return unchanged / grid.flat().length;
}
