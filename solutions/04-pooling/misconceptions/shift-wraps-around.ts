import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn } from '../parts.ts';
import { shift as checked } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'What left the grid on one side came in again on the other. It is lost, and zeros move in.';
export const isPublic = true;
export const lesson = 'An image of one value has the stability 1, however far it moves.';

export const { translationStability } = builtOn({ shift });

export function shift(grid: Grid, dy: number, dx: number): Grid {
  checked(grid, dy, dx);
  const around = (position: number, length: number): number => ((position % length) + length) % length;
  return grid.map((row, y) =>
    row.map((_, x) => grid[around(y - dy, grid.length)]![around(x - dx, row.length)]!),
  );
}
