/** Works on frozen copies, collects the answer by key in a map, and checks its arguments without our helpers. */
import type { Grid } from '../../../exercises/lib/types.ts';

type Image = readonly (readonly number[])[];

function refuse(name: string, because: string): never {
  throw new RangeError(`The argument "${name}" is ${because}.`);
}

function whole(name: string, value: number, min: number): void {
  if (typeof value !== 'number' || value % 1 !== 0 || !(value >= min))
    refuse(name, `no whole number >= ${min}`);
}

function frozen(image: Grid): Image {
  if (!Array.isArray(image) || image.length === 0 || image[0]!.length === 0) refuse('image', 'empty');
  const copy = structuredClone(image);
  for (const row of copy) {
    if (row.length !== copy[0]!.length) refuse('image', 'ragged');
    Object.freeze(row);
  }
  return Object.freeze(copy);
}

function count(image: Image, top: number, left: number, size: number): number {
  let dark = 0;
  for (let offset = size * size - 1; offset >= 0; offset--) {
    if (image[top + Math.floor(offset / size)]![left + (offset % size)] === 1) dark++;
  }
  return dark;
}

function slide(image: Image, size: number, stride: number): Grid {
  const byRow = new Map<number, number[]>();
  for (let left = 0; left <= image[0]!.length - size; left += stride) {
    for (let top = 0; top <= image.length - size; top += stride) {
      byRow.set(top, [...(byRow.get(top) ?? []), count(image, top, left, size)]);
    }
  }
  return [...byRow.values()];
}

export function countDark(image: Grid, top: number, left: number, size: number): number {
  const pixels = frozen(image);
  whole('size', size, 1);
  whole('top', top, 0);
  whole('left', left, 0);
  if (top + size > pixels.length) refuse('top', 'too large for the image');
  if (left + size > pixels[0]!.length) refuse('left', 'too large for the image');
  return count(pixels, top, left, size);
}

export function localityGrid(image: Grid, size: number): Grid {
  const pixels = frozen(image);
  whole('size', size, 1);
  if (pixels.length % size || pixels[0]!.length % size) refuse('size', 'no divisor of both sides');
  return slide(pixels, size, size);
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  const pixels = frozen(image);
  whole('size', size, 1);
  whole('stride', stride, 1);
  if (size > pixels.length || size > pixels[0]!.length) refuse('size', 'larger than the image');
  return slide(pixels, size, stride);
}

export function receptiveField(row: number, column: number, size: number, stride: number) {
  whole('row', row, 0);
  whole('column', column, 0);
  whole('size', size, 1);
  whole('stride', stride, 1);
  const window = { top: 0, left: 0, bottom: 0, right: 0 };
  for (let cell = 0; cell < row; cell++) window.top += stride;
  for (let cell = 0; cell < column; cell++) window.left += stride;
  window.bottom = window.top + size;
  window.right = window.left + size;
  return Object.freeze(window);
}
