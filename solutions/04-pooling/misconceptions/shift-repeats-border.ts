import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn } from '../parts.ts';
import { shift as checked } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence = 'The border was repeated where nothing moved in; zeros stand there.';
export const isPublic = true;
export const lesson = 'An image of one value has the stability 1, however far it moves.';

export const { translationStability } = builtOn({ shift });

export function shift(grid: Grid, dy: number, dx: number): Grid {
  checked(grid, dy, dx);
  const nearest = (position: number, length: number): number => Math.min(Math.max(position, 0), length - 1);
  return grid.map((row, y) =>
    row.map((_, x) => grid[nearest(y - dy, grid.length)]![nearest(x - dx, row.length)]!),
  );
}
