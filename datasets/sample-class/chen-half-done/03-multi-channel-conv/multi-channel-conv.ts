import { requireGrid, requireWhole } from '../lib/require.ts';
import type { Grid, Volume } from '../lib/types.ts';

/** How a kernel moves over its input, on both axes alike. */
export interface Sliding {
  /** Cells from one window to the next: a whole number ≥ 1. */
  stride?: number;
  /** Rows and columns of zeros on each of the four sides: a whole number ≥ 0. */
  padding?: number;
}

/** The activations of figure 2-32, and none. */
export type Activation = 'none' | 'relu' | 'leakyRelu' | 'sigmoid' | 'tanh';

interface Options {
  stride?: number;
  padding?: number;
  bias?: number;
}

const total = (terms: number[]): number => terms.reduce((sum, term) => sum + term, 0);

const upTo = (count: number): number[] => [...Array(count).keys()];

function refuse(when: boolean, message: string): void {
  if (when) throw new RangeError(message);
}

function checkVolume(name: string, volume: Volume): void {
  refuse(volume.length === 0, `${name} is empty`);
  for (const channel of volume) {
    requireGrid(name, channel);
    const alike = channel.length === volume[0]!.length && channel[0]!.length === volume[0]![0]!.length;
    refuse(!alike, `${name} has channels of different sizes`);
  }
}

/** Does the work under the name of the caller's argument. */
function renamed<T>(names: Record<string, string>, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const [inner] = error.message.split(' ');
    throw new RangeError(error.message.replace(inner!, names[inner!] ?? inner!));
  }
}

export function zeroPad(grid: Grid, padding: number): Grid {
  requireWhole('padding', padding, 0);
  requireGrid('grid', grid);
  const margin = upTo(padding).map(() => 0);
  const blank = upTo(padding).map(() => [...margin, ...grid[0]!.map(() => 0), ...margin]);
  return blank.concat(
    grid.map((row) => margin.concat(row, margin)),
    blank.map((row) => row.slice()),
  );
}

export function crossCorrelate(grid: Grid, kernel: Grid, { stride = 1, padding = 0 }: Options = {}): Grid {
  requireWhole('stride', stride, 1);
  requireGrid('kernel', kernel);
  const padded = zeroPad(grid, padding);
  const [rows, columns] = [kernel.length, kernel[0]!.length];
  refuse(rows > padded.length || columns > padded[0]!.length, 'kernel is too large');
  const weights = kernel.flat();
  const window = (top: number, left: number) =>
    padded.slice(top, top + rows).flatMap((row) => row.slice(left, left + columns));
  return upTo(padded.length - rows + 1)
    .filter((top) => top % stride === 0)
    .map((top) =>
      upTo(padded[0]!.length - columns + 1)
        .filter((left) => left % stride === 0)
        .map((left) => total(window(top, left).map((value, at) => value * weights[at]!))),
    );
}

export function convolve(grid: Grid, kernel: Grid, options: Options = {}): Grid {
  const flipped = kernel.map((row) => row.slice().reverse()).reverse();
  return crossCorrelate(grid, flipped, options);
}

export function convFilter(volume: Volume, filter: Volume, { bias = 0, ...sliding }: Options = {}): Grid {
  checkVolume('volume', volume);
  checkVolume('filter', filter);
  refuse(filter.length !== volume.length, 'filter has another depth');
  return renamed({ grid: 'volume', kernel: 'filter' }, () =>
    volume
      .map((channel, c) => crossCorrelate(channel, filter[c]!, sliding))
      .reduce((sums, map) => sums.map((row, y) => row.map((sum, x) => sum + map[y]![x]!)))
      .map((row) => row.map((sum) => sum + bias)),
  );
}

const activations = new Map<string, (x: number) => number>([
  ['none', (x) => x],
  ['relu', (x) => Math.max(x, 0)],
  ['leakyRelu', (x) => Math.max(0, x) + 0.01 * Math.min(0, x)],
  ['sigmoid', (x) => 1 / (1 + Math.E ** -x)],
  ['tanh', (x) => 1 - 2 / (1 + Math.exp(2 * x))],
]);

export function activate(x: number, name: Activation): number {
  const activation = activations.get(name);
  refuse(!activation, 'name is not known');
  return activation!(x);
}

export function convLayer(
  volume: Volume,
  filters: Volume[],
  { biases, activation = 'none', ...sliding }: Options & { biases?: number[]; activation?: Activation } = {},
): Volume {
  refuse(biases !== undefined && biases.length !== filters.length, 'biases differ in number');
  refuse(filters.length === 0, 'filters are missing');
  renamed({ name: 'activation' }, () => activate(0, activation));
  for (const filter of filters) checkVolume('filters', filter);
  const shapes = filters.map((filter) => [filter.length, filter[0]!.length, filter[0]![0]!.length].join());
  refuse(new Set(shapes).size > 1, 'filters differ in shape');
  return renamed({ filter: 'filters' }, () =>
    filters
      .map((filter, f) => convFilter(volume, filter, { ...sliding, bias: biases?.[f] ?? 0 }))
      .map((map) => map.map((row) => row.map((sum) => activate(sum, activation)))),
  );
}
