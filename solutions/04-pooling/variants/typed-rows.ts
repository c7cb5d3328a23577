/** Every row that comes back is a typed array. */
import type { Grid, Volume } from '../../../exercises/lib/types.ts';
import { completed, requireShift, requireVolume } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

const asGrid = (rows: Float64Array[]): Grid => rows as unknown as Grid;

export function pool(grid: Grid, pooling: Pooling): Grid {
  const { kind, height, width, strideY, strideX } = completed(
    Array.from(grid, (row) => [...row]),
    pooling,
  );
  const rows: Float64Array[] = [];
  for (let top = 0; top <= grid.length - height; top += strideY) {
    const lefts: number[] = [];
    for (let left = 0; left <= grid[0]!.length - width; left += strideX) lefts.push(left);
    rows.push(
      Float64Array.from(lefts, (left) => {
        let result = kind === 'max' ? grid[top]![left]! : 0;
        for (let y = top; y < top + height; y++) {
          for (const cell of grid[y]!.slice(left, left + width)) {
            result = kind === 'max' ? Math.max(result, cell) : result + cell;
          }
        }
        return kind === 'max' ? result : result / height / width;
      }),
    );
  }
  return asGrid(rows);
}

export function poolVolume(volume: Volume, pooling: Pooling): Volume {
  requireVolume(volume, pooling);
  return volume.map((channel) => pool(channel, pooling));
}

export function shift(grid: Grid, dy: number, dx: number): Grid {
  const plain = Array.from(grid, (row) => [...row]);
  requireShift(plain, dy, dx);
  const columns = plain[0]!.length;
  return asGrid(
    plain.map((_, y) => Float64Array.from({ length: columns }, (_, x) => plain[y - dy]?.[x - dx] ?? 0)),
  );
}

export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  const before = pool(grid, pooling);
  const after = pool(shift(grid, dy, dx), pooling);
  let [same, all] = [0, 0];
  for (const [i, row] of before.entries()) {
    for (const [j, value] of row.entries()) {
      if (Math.abs(value - after[i]![j]!) <= (pooling.kind === 'max' ? 0 : 1e-9)) same++;
      all++;
    }
  }
  return same / all;
}
