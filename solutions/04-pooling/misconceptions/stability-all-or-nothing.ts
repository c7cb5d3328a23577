import type { Grid } from '../../../exercises/lib/types.ts';
import { translationStability as checked, type Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'One changed output does not make the whole map unstable: count the outputs that stayed, and divide by their number.';

export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  return Math.floor(checked(grid, dy, dx, pooling));
}
