import { requireGrid, requireWhole } from '../lib/require.ts';
import type { Grid } from '../lib/types.ts';

function unfold(image: Grid, size: number, stride: number): { patches: Grid; columns: number } {
  const patches: Grid = [];
  const columns = Math.ceil((image[0]!.length - size + 1) / stride);
  for (let top = 0; top + size <= image.length; top += stride) {
    for (let index = 0; index < columns; index++) {
      const patch: number[] = [];
      for (let y = 0; y < size; y++) {
        for (let x = 0; x < size; x++) patch.push(image[top + y]![index * stride + x]!);
      }
      patches.push(patch);
    }
  }
  return { patches, columns };
}

const sum = (values: number[]): number => values.reduce((left, right) => left + right, 0);

function countAll(image: Grid, size: number, stride: number): Grid {
  const { patches, columns } = unfold(image, size, stride);
  const counts: Grid = [];
  for (let first = 0; first < patches.length; first += columns) {
    counts.push(patches.slice(first, first + columns).map(sum));
  }
  return counts;
}

export function countDark(image: Grid, top: number, left: number, size: number): number {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireWhole('top', top, 0);
  requireWhole('left', left, 0);
  if (top + size - 1 >= image.length) throw new RangeError('top: the last row lies outside');
  if (left + size - 1 >= image[0]!.length) throw new RangeError('left: the last column lies outside');
  return countAll(image, size, 1)[top]![left]!;
}

export function localityGrid(image: Grid, size: number): Grid {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  for (const length of [image.length, image[0]!.length]) {
    if (length % size !== 0) throw new RangeError(`size ${size} does not divide ${length}`);
  }
  return countAll(image, size, size);
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireWhole('stride', stride, 1);
  for (const length of [image.length, image[0]!.length]) {
    if (length < size) throw new RangeError(`size ${size} does not fit into ${length}`);
  }
  return countAll(image, size, stride);
}

export function receptiveField(row: number, column: number, size: number, stride: number) {
  requireWhole('row', row, 0);
  requireWhole('column', column, 0);
  requireWhole('size', size, 1);
  requireWhole('stride', stride, 1);
  const bottom = (row + 1) * stride + size - stride;
  const right = (column + 1) * stride + size - stride;
  return { bottom, right, top: bottom - size, left: right - size };
}
