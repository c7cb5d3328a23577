import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn } from '../parts.ts';
import type { Pooling } from '../pooling.ts';
import * as reference from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'The windows move along the columns by the stride of the rows: where `strideX` is not given, it is `width`, not `strideY`.';

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(
  grid: Grid,
  { kind, height, width, strideY = height, strideX = strideY }: Pooling,
): Grid {
  return reference.pool(grid, { kind, height, width, strideY, strideX });
}
