import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn, summarise } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'Average pooling returned the sums of the windows: a mean is the sum divided by the number of cells in the window.';

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(grid: Grid, pooling: Pooling): Grid {
  return summarise(grid, pooling, (cells, kind) =>
    kind === 'average' ? cells.reduce((sum, cell) => sum + cell, 0) : Math.max(...cells),
  );
}
