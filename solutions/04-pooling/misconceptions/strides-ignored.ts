import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn } from '../parts.ts';
import type { Pooling } from '../pooling.ts';
import * as reference from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'The windows always tile: `strideY` and `strideX` are not looked at. They may be smaller than the window, so that windows overlap, or larger.';
export const isPublic = true;

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(grid: Grid, { kind, height, width }: Pooling): Grid {
  return reference.pool(grid, { kind, height, width });
}
