import type { Grid } from '../../../exercises/lib/types.ts';
import {
  countDark as right,
  localityGrid as rightGrid,
  slideWindow as rightSlide,
} from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'You note whether a window holds something dark. Asked is how many of its pixels are dark.';
export const isPublic = true;

export function countDark(image: Grid, top: number, left: number, size: number): number {
  return Math.min(right(image, top, left, size), 1);
}

export function localityGrid(image: Grid, size: number): Grid {
  return rightGrid(image, size).map((row) => row.map((dark) => Math.min(dark, 1)));
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  return rightSlide(image, size, stride).map((row) => row.map((dark) => Math.min(dark, 1)));
}
