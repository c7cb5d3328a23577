// Each dark pixel is handed to every window that sees it.
import { requireGrid, requireWhole } from '../../../../exercises/lib/require.ts';

export function countDark(image, top, left, size) {
  requireWhole('top', top, 0);
  requireWhole('left', left, 0);
  requireWhole('size', size, 1);
  requireGrid('image', image);
  if (top + size > image.length) throw new RangeError('the window leaves the image at the bottom: top');
  if (left + size > image[0].length) throw new RangeError('the window leaves the image on the right: left');
  let count = 0;
  image.forEach((row, y) => row.forEach((pixel, x) => {
    if (pixel && y >= top && y < top + size && x >= left && x < left + size) count++;
  }));
  return count;
}

export function slideWindow(image, size, stride) {
  requireWhole('stride', stride, 1);
  requireWhole('size', size, 1);
  requireGrid('image', image);
  const height = image.length, width = image[0].length;
  if (height < size || width < size) throw new RangeError('the size is too large');
  const counts = [];
  for (let y = 0; y + size <= height; y += stride) {
    counts.push([]);
    for (let x = 0; x + size <= width; x += stride) counts.at(-1).push(0);
  }
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
    if (image[y][x] !== 1) continue;
    for (let r = Math.max(0, Math.ceil((y - size + 1) / stride)); r < counts.length && r * stride <= y; r++) {
      for (let c = Math.max(0, Math.ceil((x - size + 1) / stride)); c < counts[0].length && c * stride <= x; c++) counts[r][c]++;
    }
  }
  return counts;
}

export function localityGrid(image, size) {
  requireWhole('size', size, 1);
  requireGrid('image', image);
  if ((image.length % size) + (image[0].length % size) > 0) throw new RangeError('the size does not divide both sides');
  return slideWindow(image, size, size);
}

export function receptiveField(row, column, size, stride) {
  requireWhole('size', size, 1);
  requireWhole('stride', stride, 1);
  requireWhole('row', row, 0);
  requireWhole('column', column, 0);
  const window = { top: 0, left: 0, bottom: size, right: size };
  window.top += row * stride;
  window.bottom += row * stride;
  window.left += column * stride;
  window.right += column * stride;
  return window;
}
