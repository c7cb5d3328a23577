import type { Grid } from '../../../exercises/lib/types.ts';
import { localityGrid as right, slideWindow } from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'Your gaze moves by one pixel and sees most pixels several times. Without overlap, it moves by its own size.';

export function localityGrid(image: Grid, size: number): Grid {
  right(image, size);
  return slideWindow(image, size, 1);
}
