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

/**
 * Task 1. Counts the weights of a fully connected layer (figure 2-35).
 *
 * @param options the layer; `bias` is false where it is left out
 * @returns weights, one for each pair of input and unit, and biases, one for each unit
 * @throws RangeError naming `inputs` or `outputs` where it is no whole number ≥ 1
 */
export function denseWeights({ inputs, outputs, bias = false }: DenseOptions): number {
  throw new Error('to do: denseWeights');
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
  throw new Error('to do: convWeights');
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
  throw new Error('to do: locallyConnectedWeights');
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
  throw new Error('to do: featureCount');
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
  throw new Error('to do: networkTable');
}
