import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn, summarise, summaryOf } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'A window of `height` rows has `height` · `width` cells; it has `height`² only where it is square.';
export const isPublic = true;
export const lesson = '2×2 is right, 2×3 is not.';

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(grid: Grid, pooling: Pooling): Grid {
  return summarise(grid, pooling, (cells, kind) =>
    kind === 'average'
      ? cells.reduce((sum, cell) => sum + cell, 0) / pooling.height ** 2
      : summaryOf(cells, kind),
  );
}
