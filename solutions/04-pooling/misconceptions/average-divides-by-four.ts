import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn, summarise } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence = 'The sum is divided by 4 whatever the window is: only 2×2 windows have four cells.';
export const isPublic = true;
export const lesson = '2×2 is right, 2×3 is not.';

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(grid: Grid, pooling: Pooling): Grid {
  return summarise(grid, pooling, (cells, kind) =>
    kind === 'average' ? cells.reduce((sum, cell) => sum + cell, 0) / 4 : Math.max(...cells),
  );
}
