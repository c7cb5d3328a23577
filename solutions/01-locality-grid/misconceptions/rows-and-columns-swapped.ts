import type { Grid } from '../../../exercises/lib/types.ts';
import {
  countDark as right,
  localityGrid as rightGrid,
  slideWindow as rightSlide,
} from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'You read `image[x][y]`. An image is a list of rows: the first index goes down, the second one to the right.';
export const isPublic = true;
export const lesson = 'The smiley passes, an oblong image does not.';

export function countDark(image: Grid, top: number, left: number, size: number): number {
  right(image, top, left, size);
  let dark = 0;
  for (let y = top; y < top + size; y++) {
    for (let x = left; x < left + size; x++) dark += image[x]![y]!;
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
