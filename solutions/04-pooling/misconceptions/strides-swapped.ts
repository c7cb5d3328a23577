import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn } from '../parts.ts';
import type { Pooling } from '../pooling.ts';
import * as reference from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'The strides have changed places: `strideY` leads from one row of windows to the next, `strideX` from column to column.';
export const isPublic = true;

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(grid: Grid, { kind, height, width, strideY = height, strideX = width }: Pooling): Grid {
  return reference.pool(grid, { kind, height, width, strideY: strideX, strideX: strideY });
}
