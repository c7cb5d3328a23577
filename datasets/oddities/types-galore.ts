// Declares types of every erasable kind.
import { requireGrid, requireWhole } from '../lib/require.ts';
import type { Grid } from '../lib/types.ts';
import { type Volume } from '../lib/types.ts';

export function countDark(this: void, image: number[][], top: number, left: number, size: number): number {
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

type Deep<T> = T extends (infer Item)[] ? Deep<Item> : T;
declare const somewhere: Deep<Grid | Volume>;
export interface Unused<in out T = unique symbol> {
  <Value extends T>(value: Value): asserts value is Value & string;
}
abstract class Shape<T> {
  declare readonly name?: string;
  abstract area(): T;
}
const zero = 0 as const satisfies number;
function over(value: number): number;
function over(value: string): string;
function over(value: unknown): unknown {
  return <T,>(x: T): T => x as T & typeof somewhere;
}
void [zero, over, Shape];
