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
  let count = 0;
  for (let unit = 0; unit < outputs; unit++) {
    count += inputs;
    if (bias) count++;
  }
  return count;
}

export function convWeights(options: ConvOptions): number {
  const { channels, filters, kernelHeight, kernelWidth, bias = false } = options;
  requireWhole('channels', channels, 1);
  requireWhole('filters', filters, 1);
  requireWhole('kernelHeight', kernelHeight, 1);
  requireWhole('kernelWidth', kernelWidth, 1);
  let count = 0;
  for (let filter = 0; filter < filters; filter++) {
    for (let channel = 0; channel < channels; channel++) {
      for (let row = 0; row < kernelHeight; row++) count += kernelWidth;
    }
    if (bias) count++;
  }
  return count;
}

export function locallyConnectedWeights(options: LocallyConnectedOptions): number {
  const { outputHeight, outputWidth, ...conv } = options;
  requireWhole('outputHeight', outputHeight, 1);
  requireWhole('outputWidth', outputWidth, 1);
  const onePosition = convWeights(conv);
  let count = 0;
  for (let row = 0; row < outputHeight; row++) {
    for (let column = 0; column < outputWidth; column++) count += onePosition;
  }
  return count;
}

export function featureCount(options: FeatureOptions): number {
  const { height, width, filters, kernelHeight, kernelWidth, padding = 0, stride = 1 } = options;
  requireWhole('height', height, 1);
  requireWhole('width', width, 1);
  requireWhole('filters', filters, 1);
  requireWhole('kernelHeight', kernelHeight, 1);
  requireWhole('kernelWidth', kernelWidth, 1);
  requireWhole('padding', padding, 0);
  requireWhole('stride', stride, 1);
  const tops = starts('kernelHeight', height, kernelHeight, padding, stride);
  const lefts = starts('kernelWidth', width, kernelWidth, padding, stride);
  let count = 0;
  for (let top = 0; top < tops; top++) {
    for (let left = 0; left < lefts; left++) count += filters;
  }
  return count;
}

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  requireWhole('channels', input.channels, 1);
  requireWhole('height', input.height, 1);
  requireWhole('width', input.width, 1);
  let { channels, height, width } = input;
  const rows: LayerRow[] = [];
  let [allParameters, allActivations, allMultiplications] = [0, 0, 0];
  for (let index = 0; index < layers.length; index++) {
    const layer = layers[index]!;
    let [parameters, activations, multiplications] = [0, 0, 0];
    if (layer.kind === 'dense') {
      requireWhole('outputs', layer.outputs, 1);
      for (let unit = 0; unit < layer.outputs; unit++) {
        parameters += channels * height * width;
        multiplications += channels * height * width;
        activations++;
        if (layer.bias !== false) parameters++;
      }
      [channels, height, width] = [layer.outputs, 1, 1];
    } else if (layer.kind === 'conv') {
      requireWhole('filters', layer.filters, 1);
      requireWhole('kernel', layer.kernel, 1);
      requireWhole('padding', layer.padding ?? 0, 0);
      requireWhole('stride', layer.stride ?? 1, 1);
      const tops = starts('kernel', height, layer.kernel, layer.padding ?? 0, layer.stride ?? 1);
      const lefts = starts('kernel', width, layer.kernel, layer.padding ?? 0, layer.stride ?? 1);
      const weights = channels * layer.kernel * layer.kernel;
      for (let filter = 0; filter < layer.filters; filter++) {
        parameters += weights;
        if (layer.bias !== false) parameters++;
        for (let top = 0; top < tops; top++) {
          for (let left = 0; left < lefts; left++) {
            multiplications += weights;
            activations++;
          }
        }
      }
      [channels, height, width] = [layer.filters, tops, lefts];
    } else if (layer.kind === 'pool') {
      requireWhole('kernel', layer.kernel, 1);
      requireWhole('stride', layer.stride ?? layer.kernel, 1);
      height = starts('kernel', height, layer.kernel, 0, layer.stride ?? layer.kernel);
      width = starts('kernel', width, layer.kernel, 0, layer.stride ?? layer.kernel);
      activations = channels * height * width;
    } else {
      throw new RangeError('the kind of a layer must be known');
    }
    rows.push({
      kind: layer.kind,
      output: { channels, height, width },
      parameters,
      activations,
      multiplications,
    });
    allParameters += parameters;
    allActivations += activations;
    allMultiplications += multiplications;
  }
  return {
    rows,
    totals: { parameters: allParameters, activations: allActivations, multiplications: allMultiplications },
  };
}

function starts(name: string, side: number, kernel: number, padding: number, stride: number): number {
  let count = 0;
  for (let start = -padding; start + kernel <= side + padding; start += stride) count++;
  if (count === 0) throw new RangeError(`${name} must fit the padded input`);
  return count;
}
