import { requireGrid, requireWhole } from '../../../exercises/lib/require.ts';
import type { Grid } from '../../../exercises/lib/types.ts';
import { slideWindow } from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  '`localityGrid` must see every pixel once. Where `size` does not divide both sides it has to refuse, not to leave pixels out.';

export function localityGrid(image: Grid, size: number): Grid {
  requireGrid('image', image);
  requireWhole('size', size, 1);
  return slideWindow(image, size, size);
}
