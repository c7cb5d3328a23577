import type { Grid } from '../../../exercises/lib/types.ts';
import {
  countDark as right,
  localityGrid as rightGrid,
  slideWindow as rightSlide,
} from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'You refuse the windows that end just at the edge of the image. They fit: only beyond the edge is outside.';
export const isPublic = true;
export const lesson = 'The grid lacks its last row and column.';

export function countDark(image: Grid, top: number, left: number, size: number): number {
  const dark = right(image, top, left, size);
  if (top + size >= image.length) throw new RangeError('top leaves the image');
  if (left + size >= image[0]!.length) throw new RangeError('left leaves the image');
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
