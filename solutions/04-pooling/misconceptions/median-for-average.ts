import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn, summarise, summaryOf } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'Average pooling returned the cell in the middle of the sorted window, its median. The mean adds up all cells.';
export const isPublic = true;

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(grid: Grid, pooling: Pooling): Grid {
  return summarise(grid, pooling, (cells, kind) =>
    kind === 'average' ? cells.toSorted((a, b) => a - b)[cells.length >> 1]! : summaryOf(cells, kind),
  );
}
