import type { Grid } from '../../../exercises/lib/types.ts';
import {
  countDark as right,
  localityGrid as rightGrid,
  slideWindow as rightSlide,
} from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'You divide by the number of pixels in the window. Asked is the count itself; averages come with pooling.';
export const isPublic = true;

export function countDark(image: Grid, top: number, left: number, size: number): number {
  return right(image, top, left, size) / size ** 2;
}

export function localityGrid(image: Grid, size: number): Grid {
  return rightGrid(image, size).map((row) => row.map((dark) => dark / size ** 2));
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  return rightSlide(image, size, stride).map((row) => row.map((dark) => dark / size ** 2));
}
