/** Goes over the cells of the grid and gives each to the windows that cover it. */
import type { Grid, Volume } from '../../../exercises/lib/types.ts';
import { completed, requireShift, requireVolume } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

/** The first and the last window that cover a position along one axis. */
function coveredBy(position: number, size: number, stride: number, windows: number): [number, number] {
  const first = Math.max(0, Math.ceil((position - size + 1) / stride));
  return [first, Math.min(windows - 1, Math.floor(position / stride))];
}

export function pool(grid: Grid, pooling: Pooling): Grid {
  const { kind, height, width, strideY, strideX } = completed(grid, pooling);
  const rows = Math.floor((grid.length - height) / strideY) + 1;
  const columns = Math.floor((grid[0]!.length - width) / strideX) + 1;
  const start = kind === 'max' ? Number.NEGATIVE_INFINITY : 0;
  const pooled = Array.from({ length: rows }, () => Array<number>(columns).fill(start));
  for (let x = 0; x < grid[0]!.length; x++) {
    const [left, right] = coveredBy(x, width, strideX, columns);
    for (let y = 0; y < grid.length; y++) {
      const [top, bottom] = coveredBy(y, height, strideY, rows);
      for (let i = top; i <= bottom; i++) {
        for (let j = left; j <= right; j++) {
          const cell = grid[y]![x]!;
          pooled[i]![j] = kind === 'max' ? Math.max(pooled[i]![j]!, cell) : pooled[i]![j]! + cell;
        }
      }
    }
  }
  return kind === 'max' ? pooled : pooled.map((row) => row.map((sum) => sum / (height * width)));
}

export function poolVolume(volume: Volume, pooling: Pooling): Volume {
  requireVolume(volume, pooling);
  return volume.map((channel) => pool(channel, pooling));
}

export function shift(grid: Grid, dy: number, dx: number): Grid {
  requireShift(grid, dy, dx);
  const moved = grid.map((row) => row.map(() => 0));
  for (const [y, row] of grid.entries()) {
    for (const [x, cell] of row.entries()) {
      if (moved[y + dy]?.[x + dx] !== undefined) moved[y + dy]![x + dx] = cell;
    }
  }
  return moved;
}

export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  const after = pool(shift(grid, dy, dx), pooling).flat();
  const same = pool(grid, pooling)
    .flat()
    .map((value) => Math.abs(value - after.shift()!) <= (pooling.kind === 'max' ? 0 : 1e-9));
  return same.filter(Boolean).length / same.length;
}
