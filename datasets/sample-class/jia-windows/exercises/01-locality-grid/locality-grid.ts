import { requireGrid, requireWhole } from '../lib/require.ts';
import type { Grid } from '../lib/types.ts';

function count(image: Grid, top: number, left: number, height: number, width: number): number {
  if (height === 0 || width === 0) return 0;
  if (height === 1 && width === 1) return image[top]![left]!;
  const [upper, before] = [Math.ceil(height / 2), Math.ceil(width / 2)];
  return (
    count(image, top + upper, left + before, height - upper, width - before) +
    count(image, top + upper, left, height - upper, before) +
    count(image, top, left + before, upper, width - before) +
    count(image, top, left, upper, before)
  );
}

function windowsFrom(image: Grid, top: number, left: number, size: number, stride: number): number[] {
  if (left + size > image[0]!.length) return [];
  return [count(image, top, left, size, size), ...windowsFrom(image, top, left + stride, size, stride)];
}

function rowsFrom(image: Grid, top: number, size: number, stride: number): Grid {
  if (top + size > image.length) return [];
  return [windowsFrom(image, top, 0, size, stride), ...rowsFrom(image, top + stride, size, stride)];
}

function requireStart(name: string, start: number, last: number): void {
  if (!(Number.isInteger(start) && start >= 0 && start <= last)) {
    throw new RangeError(`${name} must be a whole number from 0 to ${last}`);
  }
}

export function countDark(image: Grid, top: number, left: number, size: number): number {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireStart('top', top, image.length - size);
  requireStart('left', left, image[0]!.length - size);
  return count(image, top, left, size, size);
}

export function localityGrid(image: Grid, size: number): Grid {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  if (image.length % size !== 0 || image[0]!.length % size !== 0) {
    throw new RangeError('the size must divide the height and the width');
  }
  return rowsFrom(image, 0, size, size);
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireWhole('stride', stride, 1);
  if (size > image.length || size > image[0]!.length) throw new RangeError('the size must fit the image');
  return rowsFrom(image, 0, size, stride);
}

type Window = { top: number; left: number; bottom: number; right: number };

function field(row: number, column: number, size: number, stride: number): Window {
  if (row > 0) {
    const above = field(row - 1, column, size, stride);
    return { ...above, top: above.top + stride, bottom: above.bottom + stride };
  }
  if (column > 0) {
    const before = field(row, column - 1, size, stride);
    return { ...before, left: before.left + stride, right: before.right + stride };
  }
  return { top: 0, left: 0, bottom: size, right: size };
}

export function receptiveField(row: number, column: number, size: number, stride: number): Window {
  requireWhole('row', row, 0);
  requireWhole('column', column, 0);
  requireWhole('size', size, 1);
  requireWhole('stride', stride, 1);
  return field(row, column, size, stride);
}
