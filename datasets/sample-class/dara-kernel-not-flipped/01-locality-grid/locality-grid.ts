import { requireGrid, requireWhole } from '../lib/require.ts';
import type { Grid } from '../lib/types.ts';

/** Which of `count` windows on one axis cover this position. */
function covering(position: number, size: number, stride: number, count: number): number[] {
  const first = Math.max(0, Math.ceil((position - size + 1) / stride));
  const last = Math.min(count - 1, Math.floor(position / stride));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function scatter(image: Grid, size: number, stride: number): Grid {
  const rows = Math.floor((image.length - size) / stride) + 1;
  const columns = Math.floor((image[0]!.length - size) / stride) + 1;
  const counts: Grid = Array.from({ length: rows }, () => Array(columns).fill(0));
  image.forEach((pixels, y) => {
    pixels.forEach((pixel, x) => {
      for (const row of covering(y, size, stride, rows)) {
        for (const column of covering(x, size, stride, columns)) counts[row]![column]! += pixel;
      }
    });
  });
  return counts;
}

export function countDark(image: Grid, top: number, left: number, size: number): number {
  requireGrid('image', image);
  requireWhole('top', top, 0);
  requireWhole('left', left, 0);
  requireWhole('size', size, 1);
  if (top + size > image.length) throw new RangeError('top + size must stay inside');
  if (left + size > image[0]!.length) throw new RangeError('left + size must stay inside');
  let dark = 0;
  image.forEach((pixels, y) => {
    pixels.forEach((pixel, x) => {
      if (y >= top && y < top + size && x >= left && x < left + size) dark += pixel;
    });
  });
  return dark;
}

export function localityGrid(image: Grid, size: number): Grid {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  if (image.length % size > 0) throw new RangeError('size must divide the height');
  if (image[0]!.length % size > 0) throw new RangeError('size must divide the width');
  return scatter(image, size, size);
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireWhole('stride', stride, 1);
  if (Math.min(image.length, image[0]!.length) < size) throw new RangeError('size is too large');
  return scatter(image, size, stride);
}

export function receptiveField(row: number, column: number, size: number, stride: number) {
  requireWhole('row', row, 0);
  requireWhole('column', column, 0);
  requireWhole('size', size, 1);
  requireWhole('stride', stride, 1);
  return {
    top: row * stride,
    bottom: row * stride + size,
    left: column * stride,
    right: column * stride + size,
  };
}
