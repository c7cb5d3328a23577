import type { Grid } from '../../../exercises/lib/types.ts';
import {
  countDark as right,
  localityGrid as rightGrid,
  slideWindow as rightSlide,
} from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'Your window is one pixel too high and too wide. A window of size 2 that starts at 4 holds the pixels 4 and 5.';
export const isPublic = true;
export const lesson = 'Counts are too large.';

export function countDark(image: Grid, top: number, left: number, size: number): number {
  right(image, top, left, size);
  let dark = 0;
  for (let row = top; row <= top + size; row++) {
    for (let column = left; column <= left + size; column++) dark += image[row]?.[column] ?? 0;
  }
  return dark;
}

export function localityGrid(image: Grid, size: number): Grid {
  rightGrid(image, size);
  return slideWindow(image, size, size);
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  return rightSlide(image, size, stride).map((cells, row) =>
    cells.map((_, column) => countDark(image, row * stride, column * stride, size)),
  );
}
