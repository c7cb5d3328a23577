import { requireGrid, requireWhole } from '../lib/require.ts';
import type { Grid } from '../lib/types.ts';

/** The sums of `size` neighbours, one for every place where they fit: each from the one after it. */
function runningSums(values: number[], size: number): number[] {
  const sums: number[] = [];
  let sum = 0;
  for (let start = values.length - 1; start >= 0; start--) {
    sum += values[start]!;
    if (start + size < values.length) sum -= values[start + size]!;
    if (start + size <= values.length) sums.unshift(sum);
  }
  return sums;
}

const transposed = (grid: Grid): Grid => grid[0]!.map((_, column) => grid.map((row) => row[column]!));

/** The counts of all windows at stride 1. */
function allCounts(image: Grid, size: number): Grid {
  const along = image.map((row) => runningSums(row, size));
  return transposed(transposed(along).map((column) => runningSums(column, size)));
}

const everyNth = <Item>(items: Item[], stride: number): Item[] =>
  items.filter((_, index) => index % stride === 0);

const thinned = (grid: Grid, stride: number): Grid =>
  everyNth(grid, stride).map((row) => everyNth(row, stride));

export function countDark(image: Grid, top: number, left: number, size: number): number {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireWhole('top', top, 0);
  requireWhole('left', left, 0);
  if (top > image.length - size) throw new RangeError('top is beyond the last window');
  if (left > image[0]!.length - size) throw new RangeError('left is beyond the last window');
  return allCounts(image, size)[top]![left]!;
}

export function localityGrid(image: Grid, size: number): Grid {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  if ((image.length % size) + (image[0]!.length % size) > 0)
    throw new RangeError('size must divide both sides');
  return thinned(allCounts(image, size), size);
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireWhole('stride', stride, 1);
  if (image.length < size || image[0]!.length < size) throw new RangeError('size must fit the image');
  return thinned(allCounts(image, size), stride);
}

export function receptiveField(row: number, column: number, size: number, stride: number) {
  requireWhole('stride', stride, 1);
  requireWhole('size', size, 1);
  requireWhole('column', column, 0);
  requireWhole('row', row, 0);
  const along = (cell: number): [number, number] => [cell * stride, cell * stride + size];
  const [[top, bottom], [left, right]] = [along(row), along(column)];
  return { top, left, bottom, right };
}
