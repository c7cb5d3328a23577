import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn } from '../parts.ts';
import type { Pooling } from '../pooling.ts';
import * as reference from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'A short `strideY` shortens the steps along the columns too. Where `strideX` is not given it is `width`, whatever `strideY` is.';

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(
  grid: Grid,
  {
    kind,
    height,
    width,
    strideY = height,
    strideX = strideY === height ? width : Math.min(width, strideY),
  }: Pooling,
): Grid {
  return reference.pool(grid, { kind, height, width, strideY, strideX });
}
