import { requireWhole } from '../lib/require.ts';

/** A fully connected layer: every unit is wired to every input. */
export interface DenseOptions {
  /** Numbers that come in, at least 1. */
  inputs: number;
  /** Units, and so numbers that come out, at least 1. */
  outputs: number;
  /** Whether each unit adds a bias of its own; without it, none does. */
  bias?: boolean;
}

/** A convolutional layer: every filter has one kernel, a slice for each input channel, for all positions. */
export interface ConvOptions {
  /** Channels of the input, at least 1. */
  channels: number;
  /** Filters, and so feature maps that come out, at least 1. */
  filters: number;
  /** Rows of the window, at least 1. */
  kernelHeight: number;
  /** Columns of the window, at least 1. */
  kernelWidth: number;
  /** Whether each filter adds a bias; without it, none does. */
  bias?: boolean;
}

/** A locally connected layer: windows as in a convolution, but weights of its own at every position. */
export interface LocallyConnectedOptions extends ConvOptions {
  /** Rows of each feature map, at least 1. */
  outputHeight: number;
  /** Columns of each feature map, at least 1. */
  outputWidth: number;
}

/** What decides how many numbers a convolutional layer puts out. */
export interface FeatureOptions {
  /** Rows of the input before padding, at least 1. */
  height: number;
  /** Columns of the input before padding, at least 1. */
  width: number;
  /** Filters, at least 1. */
  filters: number;
  /** Rows of the window, from 1 to the padded height. */
  kernelHeight: number;
  /** Columns of the window, from 1 to the padded width. */
  kernelWidth: number;
  /** Zeros added on each of the four sides, at least 0; 0 where it is left out. */
  padding?: number;
  /** Cells from one window to the next on both axes, at least 1; 1 where it is left out. */
  stride?: number;
}

/** The size of what goes into a layer or comes out of it. */
export interface Shape {
  channels: number;
  height: number;
  width: number;
}

/** A convolution with a square kernel. `padding` is 0, `stride` 1 and `bias` true where they are left out. */
export interface ConvLayer {
  kind: 'conv';
  filters: number;
  kernel: number;
  padding?: number;
  stride?: number;
  bias?: boolean;
}

/** Pooling over square windows. Without `stride` they do not overlap: the stride is the kernel's side. */
export interface PoolLayer {
  kind: 'pool';
  kernel: number;
  stride?: number;
}

/** A fully connected layer on the flattened input. `bias` is true where it is left out. */
export interface DenseLayer {
  kind: 'dense';
  outputs: number;
  bias?: boolean;
}

/** One layer of a network. */
export type Layer = ConvLayer | PoolLayer | DenseLayer;

/** What a layer, or a whole network, costs. */
export interface Costs {
  /** Numbers that are learned: weights and biases. */
  parameters: number;
  /** Numbers that come out, for one image. */
  activations: number;
  /** Products of a weight and an input, for one image. */
  multiplications: number;
}

/** One line of the table. */
export interface LayerRow extends Costs {
  kind: Layer['kind'];
  /** The size of what comes out. */
  output: Shape;
}

/** The costs of a network, layer by layer and in all. */
export interface NetworkTable {
  rows: LayerRow[];
  totals: Costs;
}

const product = ([first = 1, ...rest]: number[]): number =>
  rest.length === 0 ? first : first * product(rest);

const whole = (counts: Record<string, number>): number[] =>
  Object.entries(counts).map(([name, count]) => {
    requireWhole(name, count, 1);
    return count;
  });

export function denseWeights({ bias, ...counts }: DenseOptions): number {
  return product(whole({ ...counts })) + (bias ? counts.outputs : 0);
}

export function convWeights({ bias, ...counts }: ConvOptions): number {
  return product(whole({ ...counts })) + (bias ? counts.filters : 0);
}

export function locallyConnectedWeights({ bias, ...counts }: LocallyConnectedOptions): number {
  const { filters, outputHeight, outputWidth } = counts;
  return product(whole({ ...counts })) + (bias ? product([filters, outputHeight, outputWidth]) : 0);
}

export function featureCount(options: FeatureOptions): number {
  const { height, width, filters, kernelHeight, kernelWidth, padding = 0, stride = 1 } = options;
  whole({ height, width, filters, kernelHeight, kernelWidth, stride });
  requireWhole('padding', padding, 0);
  return product([
    filters,
    positions('kernelHeight', height + padding + padding, kernelHeight, stride),
    positions('kernelWidth', width + padding + padding, kernelWidth, stride),
  ]);
}

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  const { channels, height, width } = input;
  whole({ channels, height, width });
  const [layer, ...later] = layers;
  if (!layer) return { rows: [], totals: { parameters: 0, activations: 0, multiplications: 0 } };
  const row = rowOf(input, layer);
  const { rows, totals } = networkTable(row.output, later);
  return {
    rows: [row, ...rows],
    totals: {
      parameters: row.parameters + totals.parameters,
      activations: row.activations + totals.activations,
      multiplications: row.multiplications + totals.multiplications,
    },
  };
}

function rowOf({ channels, height, width }: Shape, layer: Layer): LayerRow {
  if (layer.kind === 'dense') {
    const { outputs, bias = true } = layer;
    const options = { inputs: product([channels, height, width]), outputs };
    return {
      kind: 'dense',
      output: { channels: outputs, height: 1, width: 1 },
      parameters: denseWeights({ ...options, bias }),
      activations: outputs,
      multiplications: denseWeights(options),
    };
  }
  if (layer.kind === 'pool') {
    const { kernel, stride = kernel } = layer;
    whole({ kernel, stride });
    const output = {
      channels,
      height: positions('kernel', height, kernel, stride),
      width: positions('kernel', width, kernel, stride),
    };
    return {
      kind: 'pool',
      output,
      parameters: 0,
      activations: product(Object.values(output)),
      multiplications: 0,
    };
  }
  if (layer.kind === 'conv') {
    const { filters, kernel, padding = 0, stride = 1, bias = true } = layer;
    whole({ filters, kernel, stride });
    requireWhole('padding', padding, 0);
    const output = {
      channels: filters,
      height: positions('kernel', height + 2 * padding, kernel, stride),
      width: positions('kernel', width + 2 * padding, kernel, stride),
    };
    const activations = product(Object.values(output));
    return {
      kind: 'conv',
      output,
      parameters: convWeights({ channels, filters, kernelHeight: kernel, kernelWidth: kernel, bias }),
      activations,
      multiplications: product([activations, channels, kernel, kernel]),
    };
  }
  throw new RangeError('kind: only conv, pool and dense are known');
}

function positions(name: string, side: number, kernel: number, stride: number): number {
  if (kernel > side) throw new RangeError(`${name} must be at most ${side}, got ${kernel}`);
  return kernel + stride > side ? 1 : 1 + positions(name, side - stride, kernel, stride);
}
