import type { Grid } from '../../../exercises/lib/types.ts';
import { slideWindow as right } from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'Your windows never overlap and never leave a gap: you move on by `size`. How far the window moves is `stride`.';

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  right(image, size, stride);
  return right(image, size, size);
}
