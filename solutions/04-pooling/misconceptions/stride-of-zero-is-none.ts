import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn } from '../parts.ts';
import type { Pooling } from '../pooling.ts';
import * as reference from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'You take a stride of 0 for one that was not given. It was given, and no window can move by it: it must be refused.';

export const { poolVolume, translationStability } = builtOn({ pool });

export function pool(grid: Grid, pooling: Pooling): Grid {
  const { height, width, strideY, strideX } = pooling;
  return reference.pool(grid, { ...pooling, strideY: strideY || height, strideX: strideX || width });
}
