// What several misconceptions and variants share.
import type { Grid, Volume } from '../../exercises/lib/types.ts';
import type { Pooling } from './pooling.ts';
import * as reference from './pooling.ts';

/** Refuses what `pool` refuses and fills in the strides. */
export function completed(grid: Grid, pooling: Pooling): Required<Pooling> {
  reference.pool(grid, pooling);
  return { strideY: pooling.height, strideX: pooling.width, ...pooling };
}

/** Refuses what `poolVolume` refuses. */
export function requireVolume(volume: Volume, pooling: Pooling): void {
  reference.poolVolume(volume, pooling);
}

/** Refuses what `shift` refuses. */
export function requireShift(grid: Grid, dy: number, dx: number): void {
  reference.shift(grid, dy, dx);
}

/** Lets a function of its cells stand for every window of a grid. */
export function summarise(
  grid: Grid,
  pooling: Pooling,
  summary: (cells: number[], kind: Pooling['kind']) => number,
): Grid {
  const { kind, height, width, strideY, strideX } = completed(grid, pooling);
  return reference
    .pool(grid, pooling)
    .map((row, i) => row.map((_, j) => summary(cut(grid, i * strideY, j * strideX, height, width), kind)));
}

/** The cells of one window, row by row; those beyond the grid are left out. */
export function cut(grid: Grid, top: number, left: number, height: number, width: number): number[] {
  return grid.slice(top, top + height).flatMap((row) => row.slice(left, left + width));
}

/** The maximum or the mean of some cells. */
export function summaryOf(cells: number[], kind: Pooling['kind']): number {
  return kind === 'max' ? Math.max(...cells) : cells.reduce((sum, cell) => sum + cell, 0) / cells.length;
}

/** The functions that call others, as whoever wrote these others will have them. */
export function builtOn({ pool = reference.pool, shift = reference.shift }) {
  return {
    poolVolume(volume: Volume, pooling: Pooling): Volume {
      reference.poolVolume(volume, pooling);
      return volume.map((channel) => pool(channel, pooling));
    },
    translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
      const before = pool(grid, pooling).flat();
      const after = pool(shift(grid, dy, dx), pooling).flat();
      const tolerance = pooling.kind === 'max' ? 0 : 1e-9;
      const unchanged = before.filter((value, index) => Math.abs(value - after[index]!) <= tolerance);
      return unchanged.length / before.length;
    },
  };
}
