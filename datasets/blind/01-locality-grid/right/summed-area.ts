// A table of sums over everything above and to the left; four of them make a window.
import { requireGrid, requireWhole } from '../../../../exercises/lib/require.ts';

function table(image) {
  const sums = [new Float64Array(image[0].length + 1)];
  for (const row of image) {
    const above = sums.at(-1);
    const sum = new Float64Array(above.length);
    for (let x = 0; x < row.length; x++) sum[x + 1] = row[x] + sum[x] + above[x + 1] - above[x];
    sums.push(sum);
  }
  return (top, left, size) => sums[top + size][left + size] - sums[top][left + size] - sums[top + size][left] + sums[top][left];
}

export function countDark(image, top, left, size) {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireWhole('top', top, 0);
  requireWhole('left', left, 0);
  if (top > image.length - size) throw new RangeError('top is too far down');
  if (left > image[0].length - size) throw new RangeError('left is too far to the right');
  return table(image)(top, left, size);
}

export function localityGrid(image, size) {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  for (const side of [image.length, image[0].length]) if (side % size) throw new RangeError(`size ${size} does not divide ${side}`);
  return slideWindow(image, size, size);
}

export function slideWindow(image, size, stride) {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireWhole('stride', stride, 1);
  if (size > Math.min(image.length, image[0].length)) throw new RangeError('size is larger than a side');
  const count = table(image);
  const rows = Math.floor((image.length - size) / stride) + 1;
  const columns = Math.floor((image[0].length - size) / stride) + 1;
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => count(r * stride, c * stride, size)));
}

export function receptiveField(row, column, size, stride) {
  for (const [name, value, min] of [['row', row, 0], ['column', column, 0], ['size', size, 1], ['stride', stride, 1]]) requireWhole(name, value, min);
  return { top: stride * row, left: stride * column, bottom: stride * row + size, right: stride * column + size };
}
