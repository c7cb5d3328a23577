import type { Grid } from '../../../exercises/lib/types.ts';
import { localityGrid as rightGrid, slideWindow as rightSlide } from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'Your counts are mirrored at the diagonal: you note them column by column. Each row of counts belongs to one row of windows.';
export const isPublic = true;

const mirrored = (grid: Grid): Grid => grid[0]!.map((_, column) => grid.map((row) => row[column]!));

export function localityGrid(image: Grid, size: number): Grid {
  return mirrored(rightGrid(image, size));
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  return mirrored(rightSlide(image, size, stride));
}
