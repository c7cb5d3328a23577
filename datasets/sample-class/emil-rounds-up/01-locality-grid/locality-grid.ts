import { requireGrid, requireWhole } from '../lib/require.ts';
import type { Grid } from '../lib/types.ts';

/** `table[row][column]`: the dark pixels above `row` and left of `column`. */
function summedArea(image: Grid): Grid {
  const table: Grid = [Array(image[0]!.length + 1).fill(0)];
  for (const pixels of image) {
    const above = table.at(-1)!;
    const sums = [0];
    for (const [column, pixel] of pixels.entries()) {
      sums.push(sums[column]! + above[column + 1]! - above[column]! + pixel);
    }
    table.push(sums);
  }
  return table;
}

const inWindow = (table: Grid, top: number, left: number, size: number): number =>
  table[top + size]![left + size]! -
  table[top]![left + size]! -
  table[top + size]![left]! +
  table[top]![left]!;

export function countDark(image: Grid, top: number, left: number, size: number): number {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireWhole('top', top, 0);
  requireWhole('left', left, 0);
  if (top > image.length - size) throw new RangeError(`top is ${top}, the window ends below the image`);
  if (left > image[0]!.length - size)
    throw new RangeError(`left is ${left}, the window ends beyond the image`);
  return inWindow(summedArea(image), top, left, size);
}

export function localityGrid(image: Grid, size: number): Grid {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  const [rows, columns] = [image.length / size, image[0]!.length / size];
  if (!Number.isInteger(rows) || !Number.isInteger(columns))
    throw new RangeError('size must divide both sides');
  const table = summedArea(image);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => inWindow(table, row * size, column * size, size)),
  );
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireWhole('stride', stride, 1);
  const table = summedArea(image);
  const windows = (length: number): number => {
    if (size > length) throw new RangeError('size must be at most the shorter side');
    return 1 + Math.trunc((length - size) / stride);
  };
  const columns = windows(image[0]!.length);
  return Array.from({ length: windows(image.length) }, (_, row) =>
    Array.from({ length: columns }, (_, column) => inWindow(table, row * stride, column * stride, size)),
  );
}

export function receptiveField(row: number, column: number, size: number, stride: number) {
  requireWhole('row', row, 0);
  requireWhole('column', column, 0);
  requireWhole('size', size, 1);
  requireWhole('stride', stride, 1);
  const first = { bottom: size, right: size, top: 0, left: 0 };
  return {
    top: first.top + stride * row,
    left: first.left + stride * column,
    bottom: first.bottom + stride * row,
    right: first.right + stride * column,
  };
}
