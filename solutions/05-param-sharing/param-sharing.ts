import { requireWhole } from '../../exercises/lib/require.ts';

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

/**
 * Task 1. Counts the weights of a fully connected layer (figure 2-35).
 *
 * @param options the layer; `bias` is false where it is left out
 * @returns weights, one for each pair of input and unit, and biases, one for each unit
 * @throws RangeError naming `inputs` or `outputs` where it is no whole number ≥ 1
 */
export function denseWeights({ inputs, outputs, bias = false }: DenseOptions): number {
  // #region solution
  requireWhole('inputs', inputs, 1);
  requireWhole('outputs', outputs, 1);
  return inputs * outputs + (bias ? outputs : 0);
  // #endregion
}

/**
 * Task 2. Counts the weights of a convolutional layer (figure 2-36). Its filters keep their weights while
 * they move, so the size of the input is not asked for.
 *
 * @param options the layer; `bias` is false where it is left out
 * @returns weights, one for each cell of each filter's kernel on each channel, and biases, one for each filter
 * @throws RangeError naming `channels`, `filters`, `kernelHeight` or `kernelWidth` where it is no whole
 *   number ≥ 1
 */
export function convWeights({
  channels,
  filters,
  kernelHeight,
  kernelWidth,
  bias = false,
}: ConvOptions): number {
  // #region solution
  requireWhole('channels', channels, 1);
  requireWhole('filters', filters, 1);
  requireWhole('kernelHeight', kernelHeight, 1);
  requireWhole('kernelWidth', kernelWidth, 1);
  return filters * channels * kernelHeight * kernelWidth + (bias ? filters : 0);
  // #endregion
}

/**
 * Task 3. Counts the weights of a layer that looks through the same windows as a convolution but shares
 * nothing: each filter has other weights, and another bias, at each output position (figure 2-37).
 *
 * @param options the layer; `bias` is false where it is left out
 * @returns weights and biases of all filters at all output positions
 * @throws RangeError naming `channels`, `filters`, `kernelHeight`, `kernelWidth`, `outputHeight` or
 *   `outputWidth` where it is no whole number ≥ 1
 */
export function locallyConnectedWeights({
  channels,
  filters,
  kernelHeight,
  kernelWidth,
  outputHeight,
  outputWidth,
  bias = false,
}: LocallyConnectedOptions): number {
  // #region solution
  requireWhole('outputHeight', outputHeight, 1);
  requireWhole('outputWidth', outputWidth, 1);
  const onePosition = convWeights({ channels, filters, kernelHeight, kernelWidth, bias });
  return outputHeight * outputWidth * onePosition;
  // #endregion
}

/**
 * Task 4. Counts the activations that a convolutional layer puts out: filters × output height × output
 * width, each output side by equation 2-51. Where the windows do not fit exactly, the last cells of the
 * padded input are left over.
 *
 * @param options the input's sides and the layer; `padding` is 0 and `stride` 1 where they are left out
 * @returns the number of cells in all feature maps together
 * @throws RangeError naming `height`, `width`, `filters`, `kernelHeight`, `kernelWidth` or `stride` where it is
 *   no whole number ≥ 1, `padding` where it is no whole number ≥ 0, `kernelHeight` or `kernelWidth` where it
 *   is larger than that side of the padded input
 */
export function featureCount({
  height,
  width,
  filters,
  kernelHeight,
  kernelWidth,
  padding = 0,
  stride = 1,
}: FeatureOptions): number {
  // #region solution
  requireWhole('height', height, 1);
  requireWhole('width', width, 1);
  requireWhole('filters', filters, 1);
  const rows = outputSide('kernelHeight', height, kernelHeight, padding, stride);
  const columns = outputSide('kernelWidth', width, kernelWidth, padding, stride);
  return filters * rows * columns;
  // #endregion
}

/**
 * Task 5. Follows one image through a network and notes what each layer costs.
 *
 * Attention: here `bias` is **true** where a layer leaves it out, as in the usual frameworks; in tasks 1 to 3 it
 * is false. A dense layer flattens what comes in, and its output has the shape outputs × 1 × 1. Pooling
 * works on each channel alone, learns nothing and multiplies nothing.
 *
 * A multiplication is one use of a weight: a convolution uses each weight of a filter once for each cell of
 * its feature map (the zeros of the padding are multiplied like any other cell), a dense layer uses each
 * weight once. Adding a bias multiplies nothing.
 *
 * @param input the size of the image
 * @param layers the network, first layer first; with no layers there are no rows, and the totals are 0
 * @returns one row for each layer, in order, and the sums of the rows' costs
 * @throws RangeError naming `channels`, `height` or `width` of the input, or a layer's `filters`, `kernel`,
 *   `stride` or `outputs`, where it is no whole number ≥ 1; `padding` where it is no whole number ≥ 0;
 *   `kernel` where it is larger than a side of what comes in, padding included; `kind` where it is none of
 *   the three
 */
export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  // #region solution
  requireWhole('channels', input.channels, 1);
  requireWhole('height', input.height, 1);
  requireWhole('width', input.width, 1);
  const rows: LayerRow[] = [];
  let shape = input;
  for (const layer of layers) {
    const row = layerRow(shape, layer);
    rows.push(row);
    shape = row.output;
  }
  const total = (cost: keyof Costs) => rows.reduce((sum, row) => sum + row[cost], 0);
  return {
    rows,
    totals: {
      parameters: total('parameters'),
      activations: total('activations'),
      multiplications: total('multiplications'),
    },
  };
  // #endregion
}

// #region solution
/** O = (W + 2P − K) / S + 1, rounded down: the number of window positions on one axis. */
function outputSide(name: string, side: number, kernel: number, padding: number, stride: number): number {
  requireWhole(name, kernel, 1);
  requireWhole('padding', padding, 0);
  requireWhole('stride', stride, 1);
  const padded = side + 2 * padding;
  if (kernel > padded) {
    throw new RangeError(`${name} must be at most ${padded}, the padded input's side, got ${kernel}`);
  }
  return Math.floor((padded - kernel) / stride) + 1;
}

function layerRow({ channels, height, width }: Shape, layer: Layer): LayerRow {
  const row = (output: Shape, parameters: number, multiplications: number): LayerRow => {
    const activations = output.channels * output.height * output.width;
    return { kind: layer.kind, output, parameters, activations, multiplications };
  };
  switch (layer.kind) {
    case 'conv': {
      const { filters, kernel, padding = 0, stride = 1, bias = true } = layer;
      const rows = outputSide('kernel', height, kernel, padding, stride);
      const columns = outputSide('kernel', width, kernel, padding, stride);
      const options = { channels, filters, kernelHeight: kernel, kernelWidth: kernel };
      const output = { channels: filters, height: rows, width: columns };
      return row(output, convWeights({ ...options, bias }), rows * columns * convWeights(options));
    }
    case 'pool': {
      const { kernel, stride = kernel } = layer;
      const rows = outputSide('kernel', height, kernel, 0, stride);
      const columns = outputSide('kernel', width, kernel, 0, stride);
      return row({ channels, height: rows, width: columns }, 0, 0);
    }
    case 'dense': {
      const { outputs, bias = true } = layer;
      const options = { inputs: channels * height * width, outputs };
      const output = { channels: outputs, height: 1, width: 1 };
      return row(output, denseWeights({ ...options, bias }), denseWeights(options));
    }
    default:
      throw new RangeError(
        `kind must be 'conv', 'pool' or 'dense', got ${String((layer as { kind: unknown }).kind)}`,
      );
  }
}
// #endregion
