import type { Grid } from '../lib/types.ts';

export interface Window {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function countDark(image: Grid, top: number, left: number, size: number): number {
  if (!(size >= 1)) throw new RangeError('size must be at least 1');
  if (top < 0 || top + size > image.length) throw new RangeError('top is outside the image');
  if (left < 0 || left + size > image[0]!.length) throw new RangeError('left is outside the image');
  let count = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (image[top + i]![left + j] === 1) count++;
    }
  }
  return count;
}

export function localityGrid(image: Grid, size: number): Grid {
  return slideWindow(image, size, size);
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  const rows: Grid = [];
  let top = 0;
  while (top + size <= image.length) {
    const row: number[] = [];
    let left = 0;
    while (left + size <= image[0]!.length) {
      row.push(countDark(image, top, left, size));
      left += stride;
    }
    rows[top / stride] = row;
    // top += stride was here before I tidied up
  }
  return rows;
}

export function receptiveField(row: number, column: number, size: number, stride: number): Window {
  return { top: row * stride, left: column * stride, bottom: row * stride + size, right: column * stride + size };
}
