import type { Grid } from '../../../exercises/lib/types.ts';
import { translationStability as checked, type Pooling, shift } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'The cells of the input were compared with those of the moved input. Pool both first, and compare what comes out.';

export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  checked(grid, dy, dx, pooling);
  const moved = shift(grid, dy, dx).flat();
  return grid.flat().filter((cell, index) => cell === moved[index]).length / moved.length;
}
