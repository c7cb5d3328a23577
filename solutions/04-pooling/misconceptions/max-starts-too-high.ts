import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn, summarise, summaryOf } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'Your maximum starts at some number that seemed small enough. Cells may be smaller still: start at a cell of the window, or at `-Infinity`.';

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(grid: Grid, pooling: Pooling): Grid {
  return summarise(grid, pooling, (cells, kind) =>
    kind === 'max' ? Math.max(-999, ...cells) : summaryOf(cells, kind),
  );
}
