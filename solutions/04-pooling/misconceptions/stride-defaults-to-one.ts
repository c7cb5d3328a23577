import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn } from '../parts.ts';
import type { Pooling } from '../pooling.ts';
import * as reference from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'Where no stride is given, windows move by their own sides, so that they tile. A default of 1 is what convolution has.';

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(grid: Grid, { kind, height, width, strideY = 1, strideX = 1 }: Pooling): Grid {
  return reference.pool(grid, { kind, height, width, strideY, strideX });
}
