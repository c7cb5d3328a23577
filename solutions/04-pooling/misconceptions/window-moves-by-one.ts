import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn, completed, cut, summaryOf } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'The number of windows is right, but each lies one cell after the last: window number i starts at i times the stride.';

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(grid: Grid, pooling: Pooling): Grid {
  const { kind, height, width, strideY, strideX } = completed(grid, pooling);
  const rows = Math.floor((grid.length - height) / strideY) + 1;
  const columns = Math.floor((grid[0]!.length - width) / strideX) + 1;
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => summaryOf(cut(grid, i, j, height, width), kind)),
  );
}
