import type { Grid } from '../../../exercises/lib/types.ts';
import { localityGrid as check, countDark as checked, slideWindow as slide } from '../locality-grid.ts';

export { receptiveField } from '../locality-grid.ts';

/** Slices instead of loops. */
export function countDark(image: Grid, top: number, left: number, size: number): number {
  checked(image, top, left, size);
  return image
    .slice(top, top + size)
    .flatMap((row) => row.slice(left, left + size))
    .filter((pixel) => pixel !== 0).length;
}

export function localityGrid(image: Grid, size: number): Grid {
  return check(image, size).map((row) => [...row]);
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  return slide(image, size, stride).map((row) => [...row]);
}
