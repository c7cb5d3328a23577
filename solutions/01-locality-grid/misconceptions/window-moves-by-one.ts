import type { Grid } from '../../../exercises/lib/types.ts';
import { countDark } from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'The window moves on by `stride` pixels, not by one: the next window starts at `top + stride`.';

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  const rows = Math.floor((image.length - size) / stride) + 1;
  const columns = Math.floor((image[0]!.length - size) / stride) + 1;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => countDark(image, row, column, size)),
  );
}
