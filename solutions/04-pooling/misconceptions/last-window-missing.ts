import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn, completed, cut, summaryOf } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'The last window of each row or column is missing: a window that ends exactly at the edge of the grid still fits.';
export const isPublic = true;

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(grid: Grid, pooling: Pooling): Grid {
  const { kind, height, width, strideY, strideX } = completed(grid, pooling);
  const pooled: Grid = [];
  for (let top = 0; top + height < grid.length; top += strideY) {
    const row: number[] = [];
    for (let left = 0; left + width < grid[0]!.length; left += strideX) {
      row.push(summaryOf(cut(grid, top, left, height, width), kind));
    }
    pooled.push(row);
  }
  return pooled;
}
