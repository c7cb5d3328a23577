import type { Grid, Volume } from '../lib/types.ts';
import { refuseFilter, refuseKernel, refuseLayer, refuseName, refusePadding } from './refusals.ts';

/** How a kernel moves over its input, on both axes alike. */
export interface Sliding {
  /** Cells from one window to the next: a whole number ≥ 1. */
  stride?: number;
  /** Rows and columns of zeros on each of the four sides: a whole number ≥ 0. */
  padding?: number;
}

/** The activations of figure 2-32, and none. */
export type Activation = 'none' | 'relu' | 'leakyRelu' | 'sigmoid' | 'tanh';

const { fround } = Math;

function correlate(volume: Volume, filter: Volume, stride: number, padding: number, bias: number): Grid {
  const padded = volume.map((channel) => zeroPad(channel, padding));
  const [rows, columns] = [filter[0]!.length, filter[0]![0]!.length];
  const map: Grid = [];
  for (let top = 0; top + rows <= padded[0]!.length; top += stride) {
    const row: number[] = [];
    for (let left = 0; left + columns <= padded[0]![0]!.length; left += stride) {
      let sum = fround(bias);
      for (const [c, slice] of filter.entries()) {
        for (const [i, weights] of slice.entries()) {
          for (const [j, weight] of weights.entries()) {
            sum = fround(sum + fround(fround(weight) * fround(padded[c]![top + i]![left + j]!)));
          }
        }
      }
      row.push(sum);
    }
    map.push(row);
  }
  return map;
}

export function zeroPad(grid: Grid, padding: number): Grid {
  refusePadding(grid, padding);
  const padded: Grid = [];
  for (let y = -padding; y < grid.length + padding; y++) {
    const row: number[] = [];
    for (let x = -padding; x < grid[0]!.length + padding; x++) row.push(grid[y]?.[x] ?? 0);
    padded.push(row);
  }
  return padded;
}

export function crossCorrelate(grid: Grid, kernel: Grid, { stride = 1, padding = 0 } = {}): Grid {
  refuseKernel(grid, kernel, stride, padding);
  return correlate([grid], [kernel], stride, padding, 0);
}

export function convolve(grid: Grid, kernel: Grid, { stride = 1, padding = 0 } = {}): Grid {
  refuseKernel(grid, kernel, stride, padding);
  const flipped = kernel.map((_, i) => [...kernel[kernel.length - 1 - i]!].reverse());
  return correlate([grid], [flipped], stride, padding, 0);
}

export function convFilter(volume: Volume, filter: Volume, { stride = 1, padding = 0, bias = 0 } = {}): Grid {
  refuseFilter(volume, filter, stride, padding);
  return correlate(volume, filter, stride, padding, bias);
}

export function activate(x: number, name: Activation): number {
  refuseName('name', name);
  const value = fround(x);
  switch (name) {
    case 'relu':
      return Math.max(value, 0);
    case 'leakyRelu':
      return value < 0 ? fround(fround(0.01) * value) : value;
    case 'sigmoid':
      return fround(1 / fround(1 + fround(Math.exp(-value))));
    case 'tanh':
      return fround(Math.tanh(value));
    default:
      return value;
  }
}

export function convLayer(
  volume: Volume,
  filters: Volume[],
  {
    biases = filters.map(() => 0),
    stride = 1,
    padding = 0,
    activation = 'none',
  }: { biases?: number[]; stride?: number; padding?: number; activation?: Activation } = {},
): Volume {
  refuseLayer(volume, filters, biases, stride, padding, activation);
  return filters.map((filter, f) =>
    correlate(volume, filter, stride, padding, biases[f]!).map((row) =>
      row.map((sum) => activate(sum, activation)),
    ),
  );
}
