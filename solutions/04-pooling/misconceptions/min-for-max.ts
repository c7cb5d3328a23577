import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn, summarise, summaryOf } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'The smallest cell of each window came out where the greatest was asked for: look at the direction of the comparison.';

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(grid: Grid, pooling: Pooling): Grid {
  return summarise(grid, pooling, (cells, kind) =>
    kind === 'max' ? Math.min(...cells) : summaryOf(cells, kind),
  );
}
