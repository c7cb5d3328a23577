// Plain loops; refuses in the order of the docstring.
import { requireGrid, requireWhole } from '../../../../exercises/lib/require.ts';

export function countDark(image, top, left, size) {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireWhole('top', top, 0);
  requireWhole('left', left, 0);
  if (top + size > image.length) throw new RangeError('top: the window leaves the image');
  if (left + size > image[0].length) throw new RangeError('left: the window leaves the image');
  let count = 0;
  for (let y = top; y < top + size; y++) for (let x = left; x < left + size; x++) count += image[y][x];
  return count;
}

export function localityGrid(image, size) {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  if (image.length % size !== 0 || image[0].length % size !== 0) throw new RangeError('size does not divide both sides');
  return slideWindow(image, size, size);
}

export function slideWindow(image, size, stride) {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireWhole('stride', stride, 1);
  if (size > image.length || size > image[0].length) throw new RangeError('size is larger than a side of the image');
  const counts = [];
  for (let top = 0; top + size <= image.length; top += stride) {
    const row = [];
    for (let left = 0; left + size <= image[0].length; left += stride) row.push(countDark(image, top, left, size));
    counts.push(row);
  }
  return counts;
}

export function receptiveField(row, column, size, stride) {
  requireWhole('row', row, 0);
  requireWhole('column', column, 0);
  requireWhole('size', size, 1);
  requireWhole('stride', stride, 1);
  return { top: row * stride, left: column * stride, bottom: row * stride + size, right: column * stride + size };
}
