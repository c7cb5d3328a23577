import type { Grid } from '../../../exercises/lib/types.ts';
import * as right from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'You refuse what is too small. `NaN` and Infinity are not below anything and are no whole numbers either: ask `Number.isInteger`.';

/** What is not below the smallest that is allowed goes on; the smallest in its place comes to the same refusals. */
const taken = (value: number, min: number): number => (value < min || Number.isFinite(value) ? value : min);

export function countDark(image: Grid, top: number, left: number, size: number): number {
  return right.countDark(image, taken(top, 0), taken(left, 0), taken(size, 1));
}

export function localityGrid(image: Grid, size: number): Grid {
  return right.localityGrid(image, taken(size, 1));
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  return right.slideWindow(image, taken(size, 1), taken(stride, 1));
}

export function receptiveField(row: number, column: number, size: number, stride: number): right.Window {
  return right.receptiveField(taken(row, 0), taken(column, 0), taken(size, 1), taken(stride, 1));
}
