import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn, summarise } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'Each window is represented by its upper left cell alone, whatever the others hold. Look at all of its cells.';
export const isPublic = true;

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(grid: Grid, pooling: Pooling): Grid {
  return summarise(grid, pooling, (cells, kind) => cells[0]!);
}
