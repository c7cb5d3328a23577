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

const only = <T extends object>(options: T): Readonly<T> => Object.freeze({ ...options });

export function denseWeights(options: DenseOptions): number {
  const { inputs, outputs, bias } = only(options);
  requireWhole('outputs', outputs, 1);
  requireWhole('inputs', inputs, 1);
  return [inputs, bias === true ? 1 : 0].map((fan) => fan * outputs).reduce((sum, part) => sum + part);
}

export function convWeights(options: ConvOptions): number {
  const { channels, filters, kernelHeight, kernelWidth, bias } = only(options);
  requireWhole('filters', filters, 1);
  requireWhole('channels', channels, 1);
  requireWhole('kernelHeight', kernelHeight, 1);
  requireWhole('kernelWidth', kernelWidth, 1);
  const slices = Array.from({ length: channels }, () => kernelHeight * kernelWidth);
  return filters * [...slices, bias === true ? 1 : 0].reduceRight((sum, part) => sum + part, 0);
}

export function locallyConnectedWeights(options: LocallyConnectedOptions): number {
  const { outputHeight, outputWidth } = only(options);
  requireWhole('outputWidth', outputWidth, 1);
  requireWhole('outputHeight', outputHeight, 1);
  const { channels, filters, kernelHeight, kernelWidth, bias = false } = options;
  const row = outputWidth * convWeights({ channels, filters, kernelHeight, kernelWidth, bias });
  return Array.from({ length: outputHeight }, () => row).reduceRight((sum, part) => sum + part, 0);
}

export function featureCount(options: FeatureOptions): number {
  const { padding = 0, stride = 1, ...needed } = only(options);
  for (const [name, count] of Object.entries(needed)) requireWhole(name, count, 1);
  const rows = positions('kernelHeight', needed.height, needed.kernelHeight, padding, stride);
  const columns = positions('kernelWidth', needed.width, needed.kernelWidth, padding, stride);
  return columns.flatMap(() => rows).length * needed.filters;
}

type Rows = { [Kind in Layer['kind']]: (shape: Shape, layer: Extract<Layer, { kind: Kind }>) => LayerRow };

const kinds: Rows = {
  conv({ channels, height, width }, { kind, filters, kernel, padding = 0, stride = 1, bias = true }) {
    requireWhole('filters', filters, 1);
    const rows = positions('kernel', height, kernel, padding, stride).length;
    const columns = positions('kernel', width, kernel, padding, stride).length;
    const fan = channels * kernel ** 2;
    const activations = filters * rows * columns;
    const parameters = filters * fan + (bias ? filters : 0);
    const output = { channels: filters, height: rows, width: columns };
    return { kind, output, parameters, activations, multiplications: fan * activations };
  },
  pool({ channels, height, width }, { kind, kernel, stride = kernel }) {
    const rows = positions('kernel', height, kernel, 0, stride).length;
    const columns = positions('kernel', width, kernel, 0, stride).length;
    const output = { channels, height: rows, width: columns };
    return { kind, output, parameters: 0, activations: channels * rows * columns, multiplications: 0 };
  },
  dense({ channels, height, width }, { kind, outputs, bias = true }) {
    requireWhole('outputs', outputs, 1);
    const multiplications = outputs * channels * height * width;
    const output = { channels: outputs, height: 1, width: 1 };
    return {
      kind,
      output,
      parameters: multiplications + (bias ? outputs : 0),
      activations: outputs,
      multiplications,
    };
  },
};

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  const { channels, height, width } = only(input);
  for (const [name, count] of Object.entries({ channels, height, width })) requireWhole(name, count, 1);
  const rows = layers.map(only).reduce<LayerRow[]>((before, layer) => {
    if (!Object.hasOwn(kinds, layer.kind)) throw new RangeError('kind must be known');
    const row = kinds[layer.kind] as (shape: Shape, layer: Layer) => LayerRow;
    return before.concat(row(before.at(-1)?.output ?? input, layer));
  }, []);
  const sum = (numbers: number[]) => numbers.reduceRight((total, number) => total + number, 0);
  return {
    rows,
    totals: {
      multiplications: sum(rows.map((row) => row.multiplications)),
      activations: sum(rows.map((row) => row.activations)),
      parameters: sum(rows.map((row) => row.parameters)),
    },
  };
}

/** Where the windows start, in cells of the padded input. */
function positions(name: string, side: number, kernel: number, padding: number, stride: number): number[] {
  requireWhole(name, kernel, 1);
  requireWhole('padding', padding, 0);
  requireWhole('stride', stride, 1);
  const starts = Array.from({ length: side + 2 * padding }, (_, start) => start).filter(
    (start) => start % stride === 0 && start + kernel <= side + 2 * padding,
  );
  if (starts.length === 0) throw new RangeError(`${name} must fit`);
  return starts;
}
