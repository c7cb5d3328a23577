import type { Grid, Volume } from '../../../exercises/lib/types.ts';
import { cut, summaryOf } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'Arguments that cannot be are answered all the same. Throw a `RangeError` that names the argument, before anything is computed.';

export function pool(grid: Grid, { kind, height, width, strideY = height, strideX = width }: Pooling): Grid {
  const rows = Math.floor((grid.length - height) / strideY) + 1;
  const columns = Math.floor((grid[0]!.length - width) / strideX) + 1;
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) =>
      summaryOf(cut(grid, i * strideY, j * strideX, height, width), kind),
    ),
  );
}

export function poolVolume(volume: Volume, pooling: Pooling): Volume {
  return volume.map((channel) => pool(channel, pooling));
}

export function shift(grid: Grid, dy: number, dx: number): Grid {
  return grid.map((row, y) => row.map((_, x) => grid[y - dy]?.[x - dx] ?? 0));
}

export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  const before = pool(grid, pooling).flat();
  const after = pool(shift(grid, dy, dx), pooling).flat();
  return before.filter((value, index) => Math.abs(value - after[index]!) <= 1e-9).length / before.length;
}
