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

export function denseWeights({ inputs, outputs, bias = false }: DenseOptions): number {
  requireWhole('inputs', inputs, 1);
  requireWhole('outputs', outputs, 1);
  return locallyConnectedWeights({
    channels: inputs,
    filters: outputs,
    kernelHeight: 1,
    kernelWidth: 1,
    outputHeight: 1,
    outputWidth: 1,
    bias,
  });
}

export function convWeights(options: ConvOptions): number {
  return locallyConnectedWeights({ ...options, outputHeight: 1, outputWidth: 1 });
}

export function locallyConnectedWeights(options: LocallyConnectedOptions): number {
  const { bias = false, ...counts } = options;
  for (const [name, count] of Object.entries(counts)) requireWhole(name, count, 1);
  const units = counts.filters * counts.outputHeight * counts.outputWidth;
  const seen = counts.channels * counts.kernelHeight * counts.kernelWidth;
  return units * (seen + Number(bias));
}

export function featureCount(options: FeatureOptions): number {
  const { height, width, filters, kernelHeight, kernelWidth, padding = 0, stride = 1 } = options;
  requireWhole('filters', filters, 1);
  const map = mapOf({ height, width, kernelHeight, kernelWidth, padding, stride });
  return filters * map.height * map.width;
}

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  for (const name of ['channels', 'height', 'width'] as const) requireWhole(name, input[name], 1);
  const table: NetworkTable = { rows: [], totals: { parameters: 0, activations: 0, multiplications: 0 } };
  for (const layer of layers) {
    const row = rowOf(table.rows.at(-1)?.output ?? input, layer);
    table.rows.push(row);
    for (const cost of ['parameters', 'activations', 'multiplications'] as const) {
      table.totals[cost] += row[cost];
    }
  }
  return table;
}

function rowOf(shape: Shape, layer: Layer): LayerRow {
  if (layer.kind === 'dense') {
    requireWhole('outputs', layer.outputs, 1);
    const cells = shape.channels * shape.height * shape.width;
    const flat = { channels: cells, height: 1, width: 1 };
    const { outputs: filters, bias = true } = layer;
    return { ...rowOf(flat, { kind: 'conv', filters, kernel: 1, bias }), kind: 'dense' };
  }
  if (layer.kind !== 'conv' && layer.kind !== 'pool') throw new RangeError('kind is none of the three');
  const { kernel } = layer;
  requireWhole('kernel', kernel, 1);
  const { height, width } = shape;
  const { padding, stride } =
    layer.kind === 'conv'
      ? { padding: layer.padding ?? 0, stride: layer.stride ?? 1 }
      : { padding: 0, stride: layer.stride ?? kernel };
  const map = mapOf({ height, width, kernelHeight: kernel, kernelWidth: kernel, padding, stride }, 'kernel');
  const channels = layer.kind === 'conv' ? layer.filters : shape.channels;
  requireWhole('filters', channels, 1);
  const output = { channels, ...map };
  const activations = channels * map.height * map.width;
  if (layer.kind === 'pool') return { kind: 'pool', output, parameters: 0, activations, multiplications: 0 };
  const options = {
    channels: shape.channels,
    filters: layer.filters,
    kernelHeight: kernel,
    kernelWidth: kernel,
  };
  return {
    kind: 'conv',
    output,
    parameters: convWeights({ ...options, bias: layer.bias ?? true }),
    activations,
    multiplications: locallyConnectedWeights({
      ...options,
      outputHeight: map.height,
      outputWidth: map.width,
    }),
  };
}

function mapOf(window: Required<Omit<FeatureOptions, 'filters'>>, name?: string) {
  const { height, width, kernelHeight, kernelWidth, padding, stride } = window;
  requireWhole('padding', padding, 0);
  for (const [argument, count] of Object.entries(window)) {
    if (argument !== 'padding') requireWhole(argument, count, 1);
  }
  const positions = (side: number, kernel: number, argument: string) => {
    if (kernel > side + 2 * padding) throw new RangeError(`${argument} is too large`);
    return Math.floor((side + 2 * padding - kernel + stride) / stride);
  };
  return {
    height: positions(height, kernelHeight, name ?? 'kernelHeight'),
    width: positions(width, kernelWidth, name ?? 'kernelWidth'),
  };
}
