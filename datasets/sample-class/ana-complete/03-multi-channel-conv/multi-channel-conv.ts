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

function columnsOf(volume: Volume, rows: number, columns: number, stride: number, padding: number) {
  const padded = volume.map((channel) => zeroPad(channel, padding));
  const high = Math.floor((padded[0]!.length - rows) / stride) + 1;
  const wide = Math.floor((padded[0]![0]!.length - columns) / stride) + 1;
  const matrix: Grid = [];
  for (const channel of padded) {
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        const line: number[] = [];
        for (let y = 0; y < high; y++) {
          for (let x = 0; x < wide; x++) line.push(channel[y * stride + i]![x * stride + j]!);
        }
        matrix.push(line);
      }
    }
  }
  return { matrix, wide };
}

function product(a: Grid, b: Grid): Grid {
  const result = a.map(() => Array<number>(b[0]!.length).fill(0));
  for (let row = 0; row < a.length; row++) {
    for (let inner = 0; inner < b.length; inner++) {
      for (let column = 0; column < b[0]!.length; column++) {
        result[row]![column]! += a[row]![inner]! * b[inner]![column]!;
      }
    }
  }
  return result;
}

function mapsOf(volume: Volume, filters: Volume[], stride: number, padding: number): Volume {
  const [rows, columns] = [filters[0]![0]!.length, filters[0]![0]![0]!.length];
  const { matrix, wide } = columnsOf(volume, rows, columns, stride, padding);
  const weights = filters.map((filter) => filter.flat(2));
  return product(weights, matrix).map((line) => {
    const map: Grid = [];
    for (let start = 0; start < line.length; start += wide) map.push(line.slice(start, start + wide));
    return map;
  });
}

export function zeroPad(grid: Grid, padding: number): Grid {
  refusePadding(grid, padding);
  const width = grid[0]!.length + 2 * padding;
  const padded = Array.from({ length: grid.length + 2 * padding }, () => Array<number>(width).fill(0));
  grid.forEach((row, y) => {
    padded[y + padding]!.splice(padding, row.length, ...row);
  });
  return padded;
}

export function crossCorrelate(grid: Grid, kernel: Grid, { stride = 1, padding = 0 } = {}): Grid {
  refuseKernel(grid, kernel, stride, padding);
  return mapsOf([grid], [[kernel]], stride, padding)[0]!;
}

export function convolve(grid: Grid, kernel: Grid, { stride = 1, padding = 0 } = {}): Grid {
  refuseKernel(grid, kernel, stride, padding);
  const weights = kernel.flat().reverse();
  const flipped = kernel.map((row, i) => weights.slice(i * row.length, (i + 1) * row.length));
  return mapsOf([grid], [[flipped]], stride, padding)[0]!;
}

export function convFilter(volume: Volume, filter: Volume, { stride = 1, padding = 0, bias = 0 } = {}): Grid {
  refuseFilter(volume, filter, stride, padding);
  return mapsOf(volume, [filter], stride, padding)[0]!.map((row) => row.map((sum) => sum + bias));
}

export function activate(x: number, name: Activation): number {
  refuseName('name', name);
  if (name === 'none') return x;
  if (name === 'relu') return (x + Math.abs(x)) / 2;
  if (name === 'leakyRelu') return Math.max(x, x / 100);
  return name === 'tanh' ? Math.tanh(x) : (1 + Math.tanh(x / 2)) / 2;
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
  return mapsOf(volume, filters, stride, padding).map((map, f) =>
    map.map((row) => row.map((sum) => activate(sum + biases[f]!, activation))),
  );
}
