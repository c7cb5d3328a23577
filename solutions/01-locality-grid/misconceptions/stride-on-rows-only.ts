import type { Grid } from '../../../exercises/lib/types.ts';
import { countDark, slideWindow as right } from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'Going down you move by `stride`, but going to the right by one pixel. The stride holds on both axes.';

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  right(image, size, stride);
  const counts: Grid = [];
  for (let top = 0; top + size <= image.length; top += stride) {
    const row: number[] = [];
    for (let left = 0; left + size <= image[0]!.length; left++) row.push(countDark(image, top, left, size));
    counts.push(row);
  }
  return counts;
}
