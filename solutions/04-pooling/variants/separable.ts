/** Pools along the rows first, then along the columns of what came out. */
import type { Grid, Volume } from '../../../exercises/lib/types.ts';
import { completed, requireShift, requireVolume } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

const transpose = (grid: Grid): Grid => grid[0]!.map((_, x) => grid.map((row) => row[x]!));

function poolRow(row: number[], kind: Pooling['kind'], size: number, stride: number): number[] {
  const pooled: number[] = [];
  for (let start = 0; start + size <= row.length; start += stride) {
    let result = row[start]!;
    for (let offset = 1; offset < size; offset++) {
      const cell = row[start + offset]!;
      result = kind === 'max' ? Math.max(result, cell) : result + cell;
    }
    pooled.push(kind === 'max' ? result : result / size);
  }
  return pooled;
}

export function pool(grid: Grid, pooling: Pooling): Grid {
  const { kind, height, width, strideY, strideX } = completed(grid, pooling);
  const narrow = grid.map((row) => poolRow(row, kind, width, strideX));
  return transpose(transpose(narrow).map((column) => poolRow(column, kind, height, strideY)));
}

export function poolVolume(volume: Volume, pooling: Pooling): Volume {
  requireVolume(volume, pooling);
  return volume.map((channel) => pool(channel, pooling));
}

function shiftRow<T>(row: T[], by: number, empty: () => T): T[] {
  return row.map((_, position) => {
    const from = position - by;
    return from >= 0 && from < row.length ? row[from]! : empty();
  });
}

export function shift(grid: Grid, dy: number, dx: number): Grid {
  requireShift(grid, dy, dx);
  const wide = grid.map((row) => shiftRow(row, dx, () => 0));
  return shiftRow(wide, dy, () => grid[0]!.map(() => 0));
}

export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  const before = transpose(pool(grid, pooling)).flat();
  const after = transpose(pool(shift(grid, dy, dx), pooling)).flat();
  return before.reduce(
    (sum, value, index) =>
      sum + (Math.abs(value - after[index]!) <= (pooling.kind === 'max' ? 0 : 1e-9) ? 1 / before.length : 0),
    0,
  );
}
