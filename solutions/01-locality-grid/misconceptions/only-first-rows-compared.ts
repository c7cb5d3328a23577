import type { Grid } from '../../../exercises/lib/types.ts';
import * as right from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'You compare the second row with the first. An image is ragged wherever one of its rows is longer or shorter: look at all of them.';

/** As if all rows were as long as the first two, where these are of one length. */
function straightened(image: Grid): Grid {
  const width = image[0]?.length ?? 0;
  if (image[1]?.length !== width) return image;
  return image.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? 0));
}

export function countDark(image: Grid, top: number, left: number, size: number): number {
  return right.countDark(straightened(image), top, left, size);
}

export function localityGrid(image: Grid, size: number): Grid {
  return right.localityGrid(straightened(image), size);
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  return right.slideWindow(straightened(image), size, stride);
}
