/** No padded copy: cells outside the grid are read as 0, and the loops run over sums. */

import type { Grid, Volume } from '../../../exercises/lib/types.ts';
import type { Activation } from '../multi-channel-conv.ts';
import { refuseFilter, refuseKernel, refuseLayer, refuseName, refusePadding } from '../refusals.ts';

function correlate(volume: Volume, filter: Volume, stride: number, padding: number, bias: number): Grid {
  const [rows, columns] = [filter[0]!.length, filter[0]![0]!.length];
  const [height, width] = [volume[0]!.length, volume[0]![0]!.length];
  const map: Grid = [];
  for (let top = -padding; top <= height + padding - rows; top += stride) {
    const row: number[] = [];
    for (let left = -padding; left <= width + padding - columns; left += stride) {
      let sum = 0;
      for (let c = 0; c < volume.length; c++) {
        for (let i = Math.max(0, -top); i < rows && top + i < height; i++) {
          for (let j = Math.max(0, -left); j < columns && left + j < width; j++) {
            sum += filter[c]![i]![j]! * volume[c]![top + i]![left + j]!;
          }
        }
      }
      row.push(sum + bias);
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
  const [rows, columns] = [kernel.length, kernel[0]!.length];
  const flipped = kernel.map((line, i) => line.map((_, j) => kernel[rows - 1 - i]![columns - 1 - j]!));
  return correlate([grid], [flipped], stride, padding, 0);
}

export function convFilter(volume: Volume, filter: Volume, { stride = 1, padding = 0, bias = 0 } = {}): Grid {
  refuseFilter(volume, filter, stride, padding);
  return correlate(volume, filter, stride, padding, bias);
}

export function activate(x: number, name: Activation): number {
  refuseName('name', name);
  switch (name) {
    case 'relu':
      return Math.max(x, 0);
    case 'leakyRelu':
      return x < 0 ? x / 100 : x;
    case 'sigmoid':
      return x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x));
    case 'tanh':
      return Math.tanh(x);
    default:
      return x;
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
