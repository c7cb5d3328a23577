import { requireGrid, requireWhole } from '../../../exercises/lib/require.ts';
import type { Grid } from '../../../exercises/lib/types.ts';
import { countDark as right } from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'You take the height of the image for its width. Images may be oblong: the two sides differ.';
export const isPublic = true;
export const lesson = 'The smiley passes, an oblong image does not.';

export function countDark(image: Grid, top: number, left: number, size: number): number {
  requireGrid('image', image);
  requireWhole('left', left, 0);
  if (left + size > image.length) throw new RangeError('left leaves the image');
  return right(image, top, left, size);
}

export function localityGrid(image: Grid, size: number): Grid {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  if (image.length % size !== 0) throw new RangeError('size must divide the image');
  return slideWindow(image, size, size);
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireWhole('stride', stride, 1);
  if (size > image.length) throw new RangeError('size is larger than the image');
  const starts = [...image.keys()].filter((start) => start % stride === 0 && start + size <= image.length);
  return starts.map((top) => starts.map((left) => countDark(image, top, left, size)));
}
