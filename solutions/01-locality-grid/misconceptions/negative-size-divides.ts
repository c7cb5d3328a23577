import type { Grid } from '../../../exercises/lib/types.ts';
import { localityGrid as right } from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'That `height % size` is 0 is not enough: 4 divided by −2 or by 0.5 leaves nothing over either. First of all the size is a whole number of at least 1.';

export function localityGrid(image: Grid, size: number): Grid {
  right(image, 1);
  const divides = image.length % size === 0 && image[0]!.length % size === 0;
  if (divides && (size < 0 || !Number.isInteger(size))) return [];
  return right(image, size);
}
