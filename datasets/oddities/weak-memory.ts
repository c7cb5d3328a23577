// Remembers by weak references, and is told when what it remembered is gone.
import { requireGrid, requireWhole } from '../lib/require.ts';

const remembered = new WeakMap<object, WeakRef<{ text: string; rows: number[][] }>>();
const gone = new FinalizationRegistry((what: string) => console.log(`${what} is gone`));

export function countDark(image: number[][], top: number, left: number, size: number): number {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireWhole('top', top, 0);
  requireWhole('left', left, 0);
  if (top + size > image.length) throw new RangeError('top is too large');
  if (left + size > image[0]!.length) throw new RangeError('left is too large');
  let whole = remembered.get(image)?.deref();
  if (whole?.text !== JSON.stringify(image)) {
    whole = { text: JSON.stringify(image), rows: image.map((row) => [...row]) };
    remembered.set(image, new WeakRef(whole));
    gone.register(whole, 'an image');
  }
  return whole.rows.slice(top, top + size).flatMap((row) => row.slice(left, left + size)).reduce((sum, pixel) => sum + pixel, 0);
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
    counts.push(row);
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
