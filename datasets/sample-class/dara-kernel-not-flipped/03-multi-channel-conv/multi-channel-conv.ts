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

function correlate(volume: Volume, filter: Volume, stride: number, padding: number, bias: number): Grid {
  const padded = volume.map((channel) => zeroPad(channel, padding));
  const [rows, columns] = [filter[0]!.length, filter[0]![0]!.length];
  const cells = filter.flatMap((slice, c) =>
    slice.flatMap((weights, i) => weights.map((weight, j) => ({ weight, c, i, j }))),
  );
  const inner = (from: number, to: number, top: number, left: number): number => {
    if (to - from === 1) {
      const { weight, c, i, j } = cells[from]!;
      return weight * padded[c]![top + i]![left + j]!;
    }
    const middle = (from + to) >> 1;
    return inner(from, middle, top, left) + inner(middle, to, top, left);
  };
  const along = (top: number, left: number): number[] =>
    left + columns > padded[0]![0]!.length
      ? []
      : [inner(0, cells.length, top, left) + bias, ...along(top, left + stride)];
  const down = (top: number): Grid =>
    top + rows > padded[0]!.length ? [] : [along(top, 0), ...down(top + stride)];
  return down(0);
}

export function zeroPad(grid: Grid, padding: number): Grid {
  refusePadding(grid, padding);
  if (padding === 0) return grid.map((row) => [...row]);
  const wider = grid.map((row) => [0, ...row, 0]);
  const blank = () => wider[0]!.map(() => 0);
  return zeroPad([blank(), ...wider, blank()], padding - 1);
}

export function crossCorrelate(grid: Grid, kernel: Grid, { stride = 1, padding = 0 } = {}): Grid {
  refuseKernel(grid, kernel, stride, padding);
  return correlate([grid], [kernel], stride, padding, 0);
}

export function convolve(grid: Grid, kernel: Grid, { stride = 1, padding = 0 } = {}): Grid {
  refuseKernel(grid, kernel, stride, padding);
  const flipped = kernel;
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
