// Returns rows as bytes.
import { requireGrid, requireWhole } from '../lib/require.ts';

export function countDark(image: number[][], top: number, left: number, size: number): number {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireWhole('top', top, 0);
  requireWhole('left', left, 0);
  if (top + size > image.length) throw new RangeError('top is too large');
  if (left + size > image[0]!.length) throw new RangeError('left is too large');
  let dark = 0;
  for (let y = top; y < top + size; y++) for (let x = left; x < left + size; x++) dark += image[y]![x]!;
  return dark;
}

export function localityGrid(image: number[][], size: number): number[][] {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  if (image.length % size || image[0]!.length % size) throw new RangeError('size does not fit');
  return slideWindow(image, size, size);
}

export function slideWindow(image: number[][], size: number, stride: number): number[][] {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireWhole('stride', stride, 1);
  if (size > image.length || size > image[0]!.length) throw new RangeError('size is too large');
  const counts: number[][] = [];
  for (let top = 0; top + size <= image.length; top += stride) {
    const row: number[] = [];
    for (let left = 0; left + size <= image[0]!.length; left += stride) row.push(countDark(image, top, left, size));
    counts.push(Uint32Array.from(row) as never);
  }
  return counts;
}

export function receptiveField(row: number, column: number, size: number, stride: number) {
  requireWhole('row', row, 0);
  requireWhole('column', column, 0);
  requireWhole('size', size, 1);
  requireWhole('stride', stride, 1);
  return { top: row * stride, left: column * stride, bottom: row * stride + size, right: column * stride + size };
}
