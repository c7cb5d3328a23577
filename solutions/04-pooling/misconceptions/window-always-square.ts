import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn, completed, cut, summaryOf } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'The window has `height` rows and `height` columns: `width` was forgotten, and windows may be oblong.';

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(grid: Grid, pooling: Pooling): Grid {
  const { kind, height, strideY, strideX } = completed(grid, pooling);
  const pooled: Grid = [];
  for (let top = 0; top + height <= grid.length; top += strideY) {
    const row: number[] = [];
    for (let left = 0; left + height <= grid[0]!.length; left += strideX) {
      row.push(summaryOf(cut(grid, top, left, height, height), kind));
    }
    pooled.push(row);
  }
  return pooled;
}
