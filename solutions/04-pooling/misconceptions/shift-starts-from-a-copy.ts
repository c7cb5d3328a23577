import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn } from '../parts.ts';
import { shift as checked } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'Where nothing moved in, the old cells are still there. Begin with a grid of zeros, not with a copy.';

export const { translationStability } = builtOn({ shift });

export function shift(grid: Grid, dy: number, dx: number): Grid {
  checked(grid, dy, dx);
  return grid.map((row, y) => row.map((cell, x) => grid[y - dy]?.[x - dx] ?? cell));
}
