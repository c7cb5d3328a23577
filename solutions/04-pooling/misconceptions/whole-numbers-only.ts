import type { Grid } from '../../../exercises/lib/types.ts';
import { builtOn } from '../parts.ts';
import * as reference from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'What is behind the point gets lost on the way in: an `Int32Array` holds whole numbers only. Cells are numbers of any kind: a `Float64Array` or a plain array holds them.';

const whole = (grid: Grid): Grid => grid.map((row) => row.map(Math.trunc));

export const pool: typeof reference.pool = (grid, pooling) => reference.pool(whole(grid), pooling);

export const shift: typeof reference.shift = (grid, dy, dx) => reference.shift(whole(grid), dy, dx);

export const { poolVolume, translationStability } = builtOn({ pool, shift });
