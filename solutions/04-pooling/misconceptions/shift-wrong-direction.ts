import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn } from '../parts.ts';
import { shift as checked } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'The content moved up and to the left: what lies at row y afterwards was at row y − `dy` before.';

export const { translationStability } = builtOn({ shift });

export function shift(grid: Grid, dy: number, dx: number): Grid {
  return checked(grid, -dy, -dx);
}
