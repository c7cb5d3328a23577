import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn, summarise, summaryOf } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'The mean of a window is its sum divided by the number of cells in the window, not in the whole grid.';

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(grid: Grid, pooling: Pooling): Grid {
  return summarise(grid, pooling, (cells, kind) =>
    kind === 'average'
      ? cells.reduce((sum, cell) => sum + cell, 0) / grid.flat().length
      : summaryOf(cells, kind),
  );
}
