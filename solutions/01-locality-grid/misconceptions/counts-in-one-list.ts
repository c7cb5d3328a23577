import type { Grid } from '../../../exercises/lib/types.ts';
import { localityGrid as rightGrid, slideWindow as rightSlide } from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'You return one long list of counts. Asked is a grid: a list of rows, with one row for each row of windows.';
export const isPublic = true;

export function localityGrid(image: Grid, size: number): Grid {
  return rightGrid(image, size).flat() as unknown as Grid;
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  return rightSlide(image, size, stride).flat() as unknown as Grid;
}
