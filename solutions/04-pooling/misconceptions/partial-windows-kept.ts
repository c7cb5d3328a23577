import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn, completed, cut, summaryOf } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'A window that would leave the grid was kept and filled with what is left. Such windows are dropped.';
export const isPublic = true;
export const lesson = 'There is one row too many.';

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(grid: Grid, pooling: Pooling): Grid {
  const { kind, height, width, strideY, strideX } = completed(grid, pooling);
  const rows = Math.ceil((grid.length - height) / strideY) + 1;
  const columns = Math.ceil((grid[0]!.length - width) / strideX) + 1;
  const pooled = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => cut(grid, i * strideY, j * strideX, height, width)),
  );
  return pooled.map((row) => row.filter(({ length }) => length > 0).map((cells) => summaryOf(cells, kind)));
}
