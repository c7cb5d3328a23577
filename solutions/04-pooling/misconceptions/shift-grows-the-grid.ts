import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn } from '../parts.ts';
import { shift as checked } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence = 'Zeros were added in front, but nothing was cut off behind: the grid keeps its size.';
export const isPublic = true;

export const { translationStability } = builtOn({ shift });

export function shift(grid: Grid, dy: number, dx: number): Grid {
  checked(grid, dy, dx);
  const zeros = (length: number): number[] => Array(Math.max(0, length)).fill(0);
  const wide = grid.map((row) => [...zeros(dx), ...row.slice(Math.max(0, -dx)), ...zeros(-dx)]);
  const empty = (count: number): Grid => zeros(count).map(() => zeros(wide[0]!.length));
  return [...empty(dy), ...wide.slice(Math.max(0, -dy)), ...empty(-dy)];
}
