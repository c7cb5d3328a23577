import type { Grid } from '../../../exercises/lib/types.ts';
import { countDark, localityGrid as rightGrid, slideWindow as rightSlide } from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'You stop one window early on each axis. A window that ends just at the edge of the image still counts.';
export const isPublic = true;
export const lesson = 'The grid lacks its last row and column.';

export function localityGrid(image: Grid, size: number): Grid {
  rightGrid(image, size);
  return slideWindow(image, size, size);
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  rightSlide(image, size, stride);
  const counts: Grid = [];
  for (let top = 0; top + size < image.length; top += stride) {
    const row: number[] = [];
    for (let left = 0; left + size < image[0]!.length; left += stride) {
      row.push(countDark(image, top, left, size));
    }
    counts.push(row);
  }
  return counts;
}
