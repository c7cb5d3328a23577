/** One flat float32 array, indexed by hand; the rows that come back are typed arrays too. */
import { requireGrid, requireWhole } from '../../../exercises/lib/require.ts';
import type { Grid } from '../../../exercises/lib/types.ts';

function sumAt(pixels: Float32Array, width: number, start: number, size: number): number {
  let sum = 0;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) sum = Math.fround(sum + pixels[start + y * width + x]!);
  }
  return sum;
}

function slide(image: Grid, size: number, stride: number): Grid {
  const [height, width] = [image.length, image[0]!.length];
  const pixels = Float32Array.from(image.flat());
  const rows: Float32Array[] = [];
  for (let top = 0; top <= height - size; top += stride) {
    const row = new Float32Array(Math.floor((width - size) / stride) + 1);
    for (let index = 0; index < row.length; index++) {
      row[index] = sumAt(pixels, width, top * width + index * stride, size);
    }
    rows.push(row);
  }
  return rows as unknown as Grid;
}

export function countDark(image: Grid, top: number, left: number, size: number): number {
  requireGrid('image', image);
  requireWhole('top', top, 0);
  requireWhole('left', left, 0);
  requireWhole('size', size, 1);
  const width = image[0]!.length;
  if (image.length < top + size) throw new RangeError('top is too large');
  if (width < left + size) throw new RangeError('left is too large');
  return sumAt(Float32Array.from(image.flat()), width, top * width + left, size);
}

export function localityGrid(image: Grid, size: number): Grid {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  if (image.length % size || image[0]!.length % size) throw new RangeError('size must divide both sides');
  return slide(image, size, size);
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireWhole('stride', stride, 1);
  if (size > image.length || size > image[0]!.length) throw new RangeError('size exceeds the image');
  return slide(image, size, stride);
}

export function receptiveField(row: number, column: number, size: number, stride: number) {
  requireWhole('row', row, 0);
  requireWhole('column', column, 0);
  requireWhole('size', size, 1);
  requireWhole('stride', stride, 1);
  const edges = Int32Array.of(row, column).map((cell) => cell * stride);
  return { top: edges[0]!, left: edges[1]!, bottom: edges[0]! + size, right: edges[1]! + size };
}
