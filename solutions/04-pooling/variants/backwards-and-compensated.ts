/** From the last window and the last cell to the first, with Kahan's compensated sums. */
import type { Grid, Volume } from '../../../exercises/lib/types.ts';
import { completed, requireShift, requireVolume } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

export function pool(grid: Grid, pooling: Pooling): Grid {
  const { kind, height, width, strideY, strideX } = completed(grid, pooling);
  const pooled: Grid = [];
  for (let i = Math.floor((grid.length - height) / strideY); i >= 0; i--) {
    const row: number[] = [];
    for (let j = Math.floor((grid[0]!.length - width) / strideX); j >= 0; j--) {
      let [greatest, sum, lost] = [Number.NEGATIVE_INFINITY, 0, 0];
      for (let y = i * strideY + height - 1; y >= i * strideY; y--) {
        for (let x = j * strideX + width - 1; x >= j * strideX; x--) {
          const cell = grid[y]![x]!;
          if (cell > greatest) greatest = cell;
          const term = cell - lost;
          const next = sum + term;
          lost = next - sum - term;
          sum = next;
        }
      }
      row.unshift(kind === 'max' ? greatest : sum / (height * width));
    }
    pooled.unshift(row);
  }
  return pooled;
}

export function poolVolume(volume: Volume, pooling: Pooling): Volume {
  requireVolume(volume, pooling);
  const pooled: Volume = [];
  for (const channel of volume.toReversed()) pooled.push(pool(channel, pooling));
  return pooled.reverse();
}

export function shift(grid: Grid, dy: number, dx: number): Grid {
  requireShift(grid, dy, dx);
  const moved: Grid = [];
  for (let y = grid.length - 1; y >= 0; y--) {
    const row: number[] = [];
    for (let x = grid[0]!.length - 1; x >= 0; x--) row.unshift(grid[y - dy]?.[x - dx] ?? 0);
    moved.unshift(row);
  }
  return moved;
}

export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  const before = pool(grid, pooling);
  const after = pool(shift(grid, dy, dx), pooling);
  let unchanged = 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = before[0]!.length - 1; j >= 0; j--) {
      if (Math.abs(before[i]![j]! - after[i]![j]!) <= (pooling.kind === 'max' ? 0 : 1e-9)) unchanged++;
    }
  }
  return unchanged / (before.length * before[0]!.length);
}
