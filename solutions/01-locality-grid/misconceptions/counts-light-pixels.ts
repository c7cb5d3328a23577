import type { Grid } from '../../../exercises/lib/types.ts';
import {
  countDark as right,
  localityGrid as rightGrid,
  slideWindow as rightSlide,
} from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence = 'You count the light pixels. Dark is 1 here and light is 0, unlike on a screen.';
export const isPublic = true;

export function countDark(image: Grid, top: number, left: number, size: number): number {
  return size * size - right(image, top, left, size);
}

export function localityGrid(image: Grid, size: number): Grid {
  return rightGrid(image, size).map((row) => row.map((dark) => size * size - dark));
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  return rightSlide(image, size, stride).map((row) => row.map((dark) => size * size - dark));
}
