import { requireGrid, requireWhole } from '../lib/require.ts';
import type { Grid } from '../lib/types.ts';

export function countDark(image: Grid, top: number, left: number, size: number): number {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireWhole('top', top, 0);
  requireWhole('left', left, 0);
  const seen = image.slice(top, top + size).map((row) => row.slice(left, left + size));
  if (seen.length < size) throw new RangeError('top must leave room for the window');
  if (seen[0]!.length < size) throw new RangeError('left must leave room for the window');
  return seen.flat().filter((pixel) => pixel !== 0).length;
}

export function localityGrid(image: Grid, size: number): Grid {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  if ([image, image[0]!].some((side) => side.length % size))
    throw new RangeError('size must divide both sides');
  const blocks = (length: number) => [...Array(length / size).keys()].map((block) => block * size);
  return blocks(image.length).map((top) =>
    blocks(image[0]!.length).map((left) => countDark(image, top, left, size)),
  );
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireWhole('stride', stride, 1);
  if ([image, image[0]!].some((side) => side.length < size)) throw new RangeError('size must fit the image');
  const starts = (side: unknown[]) =>
    [...side.keys()].filter((start) => start % stride === 0 && start <= side.length - size);
  return starts(image).map((top) => starts(image[0]!).map((left) => countDark(image, top, left, size)));
}

export function receptiveField(row: number, column: number, size: number, stride: number) {
  const named = Object.entries({ row, column, size, stride });
  for (const [index, [name, value]] of named.entries()) requireWhole(name, value, index < 2 ? 0 : 1);
  const [top, left] = [row, column].map((cell) => cell * stride) as [number, number];
  return Object.fromEntries([
    ['top', top],
    ['left', left],
    ['bottom', top + size],
    ['right', left + size],
  ]);
}
