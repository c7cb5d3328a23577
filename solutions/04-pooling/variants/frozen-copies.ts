/** Works on deeply frozen copies and answers with fresh arrays; zeros are padded on and cut off to shift. */
import type { Grid, Volume } from '../../../exercises/lib/types.ts';
import { completed, requireShift, requireVolume } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

type FrozenGrid = readonly (readonly number[])[];

const frozen = (grid: FrozenGrid): FrozenGrid => Object.freeze(grid.map((row) => Object.freeze([...row])));

export function pool(grid: Grid, pooling: Pooling): Grid {
  const { kind, height, width, strideY, strideX } = Object.freeze(completed(grid, pooling));
  const source = frozen(grid);
  const pooled: Grid = [];
  for (let left = 0; left + width <= source[0]!.length; left += strideX) {
    for (let top = 0, i = 0; top + height <= source.length; top += strideY, i++) {
      let max = source[top]![left]!;
      let mean = 0;
      let count = 0;
      for (let x = left; x < left + width; x++) {
        for (let y = top; y < top + height; y++) {
          const cell = source[y]![x]!;
          if (cell > max) max = cell;
          // The mean of what was seen so far.
          count++;
          mean += (cell - mean) / count;
        }
      }
      pooled[i] ??= [];
      pooled[i]!.push(kind === 'max' ? max : mean);
    }
  }
  return pooled;
}

export function poolVolume(volume: Volume, pooling: Pooling): Volume {
  requireVolume(volume, pooling);
  return volume.map((channel) => pool(channel, pooling));
}

export function shift(grid: Grid, dy: number, dx: number): Grid {
  requireShift(grid, dy, dx);
  const source = frozen(grid);
  const move = <T>(items: readonly T[], by: number, empty: T): T[] => {
    const empties = Array<T>(Math.min(Math.abs(by), items.length)).fill(empty);
    return by >= 0
      ? [...empties, ...items].slice(0, items.length)
      : [...items, ...empties].slice(-items.length);
  };
  const zeros = source[0]!.map(() => 0);
  return move(source, dy, zeros).map((row) => move(row, dx, 0));
}

export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  const before = frozen(pool(grid, pooling));
  const after = frozen(pool(shift(grid, dy, dx), pooling));
  const equal =
    pooling.kind === 'max' ? Object.is : (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9;
  const same = before.map((row, i) => row.filter((value, j) => equal(value, after[i]![j]!)).length);
  return same.reduce((sum, count) => sum + count, 0) / (before.length * before[0]!.length);
}
