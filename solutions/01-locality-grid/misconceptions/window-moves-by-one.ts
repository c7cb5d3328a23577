import type { Grid } from '../../../exercises/lib/types.ts';
import { countDark, slideWindow as right } from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'Your windows move on by one pixel, whatever the stride is. Each window starts `stride` pixels after the one before it.';

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  return right(image, size, stride).map((cells, row) =>
    cells.map((_, column) => countDark(image, row, column, size)),
  );
}
