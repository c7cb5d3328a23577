import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn } from '../parts.ts';
import { shift as checked } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'The grid was read and written at once: cells that had already been overwritten were moved on. Write into a new grid.';

export const { translationStability } = builtOn({ shift });

export function shift(grid: Grid, dy: number, dx: number): Grid {
  checked(grid, dy, dx);
  for (let y = 0; y < grid.length; y++) {
    for (let x = 0; x < grid[0]!.length; x++) grid[y]![x] = grid[y - dy]?.[x - dx] ?? 0;
  }
  return grid;
}
