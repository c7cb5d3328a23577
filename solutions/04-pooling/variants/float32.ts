/** Flat float32 arrays inside, every step of the sums rounded to float32. */
import type { Grid, Volume } from '../../../exercises/lib/types.ts';
import { completed, requireShift, requireVolume } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

function flatten(grid: Grid): Float32Array {
  const columns = grid[0]!.length;
  const flat = new Float32Array(grid.length * columns);
  for (let y = 0; y < grid.length; y++) flat.set(grid[y]!, y * columns);
  return flat;
}

function unflatten(flat: Float32Array, columns: number): Grid {
  const grid: Grid = [];
  for (let at = 0; at < flat.length; at += columns) grid.push(Array.from(flat.subarray(at, at + columns)));
  return grid;
}

export function pool(grid: Grid, pooling: Pooling): Grid {
  const { kind, height, width, strideY, strideX } = completed(grid, pooling);
  const flat = flatten(grid);
  const columns = grid[0]!.length;
  const high = Math.floor((grid.length - height) / strideY) + 1;
  const wide = Math.floor((columns - width) / strideX) + 1;
  const weight = Math.fround(1 / (height * width));
  const pooled = new Float32Array(high * wide);
  for (let index = 0; index < pooled.length; index++) {
    const start = Math.floor(index / wide) * strideY * columns + (index % wide) * strideX;
    let greatest = Number.NEGATIVE_INFINITY;
    let mean = 0;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const cell = flat[start + y * columns + x]!;
        if (cell > greatest) greatest = cell;
        mean = Math.fround(mean + Math.fround(weight * cell));
      }
    }
    pooled[index] = kind === 'max' ? greatest : mean;
  }
  return unflatten(pooled, wide);
}

export function poolVolume(volume: Volume, pooling: Pooling): Volume {
  requireVolume(volume, pooling);
  return volume.map((channel) => pool(channel, pooling));
}

export function shift(grid: Grid, dy: number, dx: number): Grid {
  requireShift(grid, dy, dx);
  const columns = grid[0]!.length;
  const flat = flatten(grid);
  const moved = new Float32Array(flat.length);
  for (let y = Math.max(0, dy); y < Math.min(grid.length, grid.length + dy); y++) {
    for (let x = Math.max(0, dx); x < Math.min(columns, columns + dx); x++) {
      moved[y * columns + x] = flat[(y - dy) * columns + x - dx]!;
    }
  }
  return unflatten(moved, columns);
}

export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  const before = flatten(pool(grid, pooling));
  const after = flatten(pool(shift(grid, dy, dx), pooling));
  const tolerance = pooling.kind === 'max' ? 0 : 1e-9;
  let unchanged = 0;
  before.forEach((value, index) => {
    if (Math.abs(value - after[index]!) <= tolerance) unchanged++;
  });
  return Math.fround(unchanged / before.length);
}
