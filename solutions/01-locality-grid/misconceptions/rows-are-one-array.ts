import type { Grid } from '../../../exercises/lib/types.ts';
import { localityGrid as rightGrid, slideWindow as rightSlide } from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'All rows of your counts are the same: `Array(n).fill([])` puts one and the same array into every place.';
export const isPublic = true;
export const lesson = 'All rows of the answer are equal.';

/** What comes of writing each row of counts into the one array that all rows share. */
const shared = (counts: Grid): Grid => counts.map(() => [...counts.at(-1)!]);

export function localityGrid(image: Grid, size: number): Grid {
  return shared(rightGrid(image, size));
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  return shared(rightSlide(image, size, stride));
}
