import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn, completed, cut, summaryOf } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'Zeros were put around the grid so that every cell is in some window. Pooling here has no padding: windows that do not fit are dropped.';
export const isPublic = true;
export const lesson = 'There is one row too many.';

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(grid: Grid, pooling: Pooling): Grid {
  const { kind, height, width, strideY, strideX } = completed(grid, pooling);
  const rows = Math.ceil(Math.max(0, grid.length - height) / strideY) + 1;
  const columns = Math.ceil(Math.max(0, grid[0]!.length - width) / strideX) + 1;
  const padded = Array.from({ length: (rows - 1) * strideY + height }, (_, y) =>
    Array.from({ length: (columns - 1) * strideX + width }, (_, x) => grid[y]?.[x] ?? 0),
  );
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) =>
      summaryOf(cut(padded, i * strideY, j * strideX, height, width), kind),
    ),
  );
}
