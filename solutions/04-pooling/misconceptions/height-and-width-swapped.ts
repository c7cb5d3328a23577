import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn, completed, cut, summaryOf } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence = 'The window lies on its side: `height` counts its rows, `width` its columns.';
export const isPublic = true;
export const lesson = '2×2 is right, 2×3 is not.';

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(grid: Grid, pooling: Pooling): Grid {
  const { kind, height, width, strideY, strideX } = completed(grid, pooling);
  const pooled: Grid = [];
  for (let top = 0; top + width <= grid.length; top += strideY) {
    const row: number[] = [];
    for (let left = 0; left + height <= grid[0]!.length; left += strideX) {
      row.push(summaryOf(cut(grid, top, left, width, height), kind));
    }
    pooled.push(row);
  }
  return pooled;
}
