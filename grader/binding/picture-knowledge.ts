import type { Grid, Volume } from '../../exercises/lib/types.ts';
import { type Frame, writeNumber } from './sheets.ts';

/** Where one cell of an answer comes from, as the lessons tell it. */
export interface Explanation {
  inputs: {
    name: string;
    role: 'input' | 'weights';
    /** A grid, a volume or another list. */
    value: unknown;
    padding?: number;
    /** The window that the cell sees, on the padded grid. */
    frame?: Frame;
  }[];
  /** The cell's value, term by term. */
  sum?: { text: string; value: number };
}

/** What is publicly known of a function: what its arguments are called, and which window a cell of its answer sees. */
export interface Knowledge {
  names: string[];
  /** A flat answer as the volume that it stands for. */
  arrange?(args: unknown[], flat: ArrayLike<number>): Volume;
  /** @param cell the indices of a cell of the answer; none where the answer is a number */
  explain?(args: unknown[], cell: number[]): Explanation;
}

/** So many terms are written out. */
const MOST_TERMS = 12;

const frameAt = (top: number, left: number, height: number, width: number): Frame => ({
  top,
  left,
  bottom: top + height,
  right: left + width,
});

/** The cells inside a frame, zeros where it stands out into the padding. */
function cellsIn(grid: Grid, { top, left, bottom, right }: Frame, padding = 0): number[] {
  const cells: number[] = [];
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++)
      cells.push(grid[row - padding]?.[column - padding] ?? 0);
  }
  return cells;
}

const factor = (value: number): string => (value < 0 ? `(${writeNumber(value)})` : writeNumber(value));

function listed(terms: string[], joiner: string): string {
  const shown = terms.slice(0, MOST_TERMS);
  return [...shown, ...(terms.length > shown.length ? ['…'] : [])].join(joiner);
}

const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);

const counted = (cells: number[]) => ({ text: listed(cells.map(factor), ' + '), value: total(cells) });

/** Weights times cells, one by one. */
function weighted(weights: number[], cells: number[], bias = 0) {
  const products = weights.map((weight, index) => weight * cells[index]!);
  const terms = weights.map((weight, index) => `${factor(weight)}·${factor(cells[index]!)}`);
  return {
    text: listed(terms, ' + ') + (bias === 0 ? '' : ` + ${factor(bias)} (bias)`),
    value: total(products) + bias,
  };
}

interface Sliding {
  stride?: number;
  padding?: number;
  bias?: number;
}

interface Pooling {
  kind: 'max' | 'average';
  height: number;
  width: number;
  strideY?: number;
  strideX?: number;
}

function pooled(name: string, grid: Grid, pooling: Pooling, [row, column]: number[]): Explanation {
  const { kind, height, width, strideY = height, strideX = width } = pooling;
  const frame = frameAt(row! * strideY, column! * strideX, height, width);
  const cells = cellsIn(grid, frame);
  const mean = { text: `(${counted(cells).text}) / ${cells.length}`, value: total(cells) / cells.length };
  const greatest = {
    text: `max(${listed(
      cells.map((cell) => writeNumber(cell)),
      ', ',
    )})`,
    value: Math.max(...cells),
  };
  return { inputs: [{ name, role: 'input', value: grid, frame }], sum: kind === 'max' ? greatest : mean };
}

/** One filter over a volume, both of one channel or more; every slice sees the same window. */
function filtered(
  [name, weightsName]: [string, string],
  volume: Volume,
  filter: Volume,
  { stride = 1, padding = 0, bias = 0 }: Sliding,
  [row, column]: number[],
): Explanation {
  const frame = frameAt(row! * stride, column! * stride, filter[0]!.length, filter[0]![0]!.length);
  const single = volume.length === 1;
  return {
    inputs: [
      { name, role: 'input', value: single ? volume[0]! : volume, padding, frame },
      { name: weightsName, role: 'weights', value: single ? filter[0]! : filter },
    ],
    sum: weighted(
      filter.flat(2),
      volume.flatMap((grid) => cellsIn(grid, frame, padding)),
      bias,
    ),
  };
}

const activations: Record<string, (x: number) => number> = {
  relu: (x) => Math.max(0, x),
  leakyRelu: (x) => (x > 0 ? x : 0.01 * x),
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  tanh: Math.tanh,
};

const counting = (image: Grid, frame: Frame): Explanation => ({
  inputs: [{ name: 'image', role: 'input', value: image, frame }],
  sum: counted(cellsIn(image, frame)),
});

/** Flat numbers as channels of height × width. */
const unflattened = (flat: ArrayLike<number>, height: number, width: number): Volume =>
  Array.from({ length: flat.length / (height * width) }, (_, channel) =>
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_, column) => flat[(channel * height + row) * width + column]!),
    ),
  );

interface FlatShape {
  height: number;
  width: number;
}

interface FlatConv {
  kernels: Float32Array;
  biases: Float32Array;
  size: number;
}

/** By function. */
export const KNOWLEDGE: Record<string, Knowledge> = {
  countDark: {
    names: ['image'],
    explain: (args) => {
      const [image, top, left, size] = args as [Grid, number, number, number];
      return counting(image, frameAt(top, left, size, size));
    },
  },
  localityGrid: {
    names: ['image'],
    explain: (args, [row, column]) => {
      const [image, size] = args as [Grid, number];
      return counting(image, frameAt(row! * size, column! * size, size, size));
    },
  },
  slideWindow: {
    names: ['image'],
    explain: (args, [row, column]) => {
      const [image, size, stride] = args as [Grid, number, number];
      return counting(image, frameAt(row! * stride, column! * stride, size, size));
    },
  },
  zeroPad: { names: ['grid'] },
  crossCorrelate: {
    names: ['grid', 'kernel'],
    explain: (args, cell) => {
      const [grid, kernel, sliding] = args as [Grid, Grid, Sliding?];
      return filtered(['grid', 'kernel'], [grid], [kernel], sliding ?? {}, cell);
    },
  },
  convolve: {
    names: ['grid', 'kernel'],
    explain: (args, cell) => {
      const [grid, kernel, sliding] = args as [Grid, Grid, Sliding?];
      const turned = kernel.toReversed().map((row) => row.toReversed());
      return filtered(['grid', 'kernel, flipped'], [grid], [turned], sliding ?? {}, cell);
    },
  },
  convFilter: {
    names: ['volume', 'filter'],
    explain: (args, cell) => {
      const [volume, filter, sliding] = args as [Volume, Volume, Sliding?];
      return filtered(['volume', 'filter'], volume, filter, sliding ?? {}, cell);
    },
  },
  convLayer: {
    names: ['volume', 'filters'],
    explain: (args, [index, ...cell]) => {
      const [volume, filters, options = {}] = args as [
        Volume,
        Volume[],
        (Sliding & { biases?: number[]; activation?: string })?,
      ];
      const bias = options.biases?.[index!] ?? 0;
      const names: [string, string] = ['volume', `filter ${index}`];
      const { inputs, sum } = filtered(names, volume, filters[index!]!, { ...options, bias }, cell);
      const activate = activations[options.activation ?? 'none'];
      if (!activate) return { inputs, sum: sum! };
      return { inputs, sum: { text: `${options.activation}(${sum!.text})`, value: activate(sum!.value) } };
    },
  },
  pool: {
    names: ['grid'],
    explain: (args, cell) => pooled('grid', args[0] as Grid, args[1] as Pooling, cell),
  },
  poolVolume: {
    names: ['volume'],
    explain: (args, [channel, ...cell]) =>
      pooled(`volume, channel ${channel}`, (args[0] as Volume)[channel!]!, args[1] as Pooling, cell),
  },
  shift: { names: ['grid'] },
  translationStability: { names: ['grid'] },
  convForward: {
    names: ['input', 'shape', 'conv'],
    arrange: (args, flat) => {
      const [, { height, width }, { size }] = args as [unknown, FlatShape, FlatConv];
      return unflattened(flat, height - size + 1, width - size + 1);
    },
    explain: (args, [index, ...cell]) => {
      const [input, { height, width }, { kernels, biases, size }] = args as [
        Float32Array,
        FlatShape,
        FlatConv,
      ];
      const volume = unflattened(input, height, width);
      const slices = unflattened(kernels, size, size);
      const filter = slices.slice(index! * volume.length, (index! + 1) * volume.length);
      return filtered(['input', `filter ${index}`], volume, filter, { bias: biases[index!]! }, cell);
    },
  },
  poolForward: {
    names: ['input', 'shape'],
    arrange: (args, flat) => {
      const { height, width } = args[1] as FlatShape;
      return unflattened(flat, height / 2, width / 2);
    },
    explain: (args, [channel, ...cell]) => {
      const [input, { height, width }] = args as [Float32Array, FlatShape];
      const grid = unflattened(input, height, width)[channel!]!;
      return pooled(`input, channel ${channel}`, grid, { kind: 'max', height: 2, width: 2 }, cell);
    },
  },
};
