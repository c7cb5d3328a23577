import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn, summarise, summaryOf } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'A maximum that starts at 0 never goes below it. Let it start at a cell of the window: all of them may be negative.';
export const isPublic = true;
export const lesson = 'A map of negative values pools to zeros.';

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(grid: Grid, pooling: Pooling): Grid {
  return summarise(grid, pooling, (cells, kind) =>
    kind === 'max' ? cells.reduce((best, cell) => Math.max(best, cell), 0) : summaryOf(cells, kind),
  );
}
