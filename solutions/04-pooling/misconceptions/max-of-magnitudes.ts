import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn, summarise, summaryOf } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'The maximum goes by the value, not by its size without the sign: of −5 and 2, the greater is 2.';
export const isPublic = true;

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(grid: Grid, pooling: Pooling): Grid {
  return summarise(grid, pooling, (cells, kind) =>
    summaryOf(kind === 'max' ? cells.map(Math.abs) : cells, kind),
  );
}
