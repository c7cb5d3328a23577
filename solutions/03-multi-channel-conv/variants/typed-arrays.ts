/** Flat Float32Arrays inside; the rows of every answer are typed arrays too. */

import type { Grid, Volume } from '../../../exercises/lib/types.ts';
import type { Activation } from '../multi-channel-conv.ts';
import { refuseFilter, refuseKernel, refuseLayer, refuseName, refusePadding } from '../refusals.ts';

function flat(volume: Volume): Float32Array {
  const [height, width] = [volume[0]!.length, volume[0]![0]!.length];
  const values = new Float32Array(volume.length * height * width);
  volume.forEach((channel, c) => {
    channel.forEach((row, y) => {
      values.set(row, (c * height + y) * width);
    });
  });
  return values;
}

function rowsOf(values: Float32Array, width: number): Grid {
  const rows: Float32Array[] = [];
  for (let start = 0; start < values.length; start += width) rows.push(values.subarray(start, start + width));
  return rows as unknown as Grid;
}

function correlate(volume: Volume, filter: Volume, stride: number, padding: number, bias: number): Grid {
  const input = flat(volume);
  const weights = flat(filter);
  const [height, width] = [volume[0]!.length, volume[0]![0]!.length];
  const [rows, columns] = [filter[0]!.length, filter[0]![0]!.length];
  const high = Math.floor((height + 2 * padding - rows) / stride) + 1;
  const wide = Math.floor((width + 2 * padding - columns) / stride) + 1;
  const map = new Float32Array(high * wide).fill(bias);
  for (let at = 0; at < map.length; at++) {
    const top = Math.floor(at / wide) * stride - padding;
    const left = (at % wide) * stride - padding;
    for (let k = 0; k < weights.length; k++) {
      const y = top + (Math.floor(k / columns) % rows);
      const x = left + (k % columns);
      if (y < 0 || x < 0 || y >= height || x >= width) continue;
      const channel = Math.floor(k / (rows * columns));
      map[at]! += weights[k]! * input[(channel * height + y) * width + x]!;
    }
  }
  return rowsOf(map, wide);
}

export function zeroPad(grid: Grid, padding: number): Grid {
  refusePadding(grid, padding);
  const width = grid[0]!.length + 2 * padding;
  const padded = new Float32Array((grid.length + 2 * padding) * width);
  for (const [y, row] of grid.entries()) padded.set(row, (y + padding) * width + padding);
  return rowsOf(padded, width);
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
