/** Shapes and costs live in typed arrays, four columns wide, and become plain objects at the end. */
import { requireWhole } from '../../../exercises/lib/require.ts';
import type {
  ConvOptions,
  DenseOptions,
  FeatureOptions,
  Layer,
  LayerRow,
  LocallyConnectedOptions,
  NetworkTable,
  Shape,
} from '../param-sharing.ts';

const product = (...factors: number[]): number =>
  Float64Array.from(factors).reduce((all, one) => all * one, 1);

function wholes(counts: object): void {
  for (const [name, count] of Object.entries(counts)) requireWhole(name, count, 1);
}

export function denseWeights({ inputs, outputs, bias = false }: DenseOptions): number {
  wholes({ inputs, outputs });
  return product(inputs + Number(bias), outputs);
}

export function convWeights(options: ConvOptions): number {
  const { channels, filters, kernelHeight, kernelWidth, bias = false } = options;
  wholes({ channels, filters, kernelHeight, kernelWidth });
  return product(filters, product(channels, kernelHeight, kernelWidth) + Number(bias));
}

export function locallyConnectedWeights(options: LocallyConnectedOptions): number {
  const { channels, filters, kernelHeight, kernelWidth, outputHeight, outputWidth, bias = false } = options;
  wholes({ channels, filters, kernelHeight, kernelWidth, outputHeight, outputWidth });
  const unit = product(channels, kernelHeight, kernelWidth) + Number(bias);
  return product(unit, filters, outputHeight, outputWidth);
}

export function featureCount(options: FeatureOptions): number {
  const { height, width, filters, kernelHeight, kernelWidth, padding = 0, stride = 1 } = options;
  wholes({ height, width, filters, kernelHeight, kernelWidth, stride });
  requireWhole('padding', padding, 0);
  const sides = Int32Array.of(height, width);
  const kernels = Int32Array.of(kernelHeight, kernelWidth);
  return product(filters, ...positions(sides, kernels, padding, stride, ['kernelHeight', 'kernelWidth']));
}

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  const { channels, height, width } = input;
  wholes({ channels, height, width });
  const shapes = new Int32Array(3 * (layers.length + 1));
  const costs = new Float64Array(3 * layers.length);
  shapes.set([channels, height, width]);
  layers.forEach((layer, index) => {
    const incoming = shapes.subarray(3 * index, 3 * index + 3);
    const outgoing = shapes.subarray(3 * index + 3, 3 * index + 6);
    const cost = costs.subarray(3 * index, 3 * index + 3);
    const sides = incoming.subarray(1);
    if (layer.kind === 'conv') {
      const { filters, kernel, padding = 0, stride = 1, bias = true } = layer;
      wholes({ filters, kernel, stride });
      requireWhole('padding', padding, 0);
      const seen = product(incoming[0]!, kernel, kernel);
      outgoing[0] = filters;
      outgoing.set(positions(sides, Int32Array.of(kernel, kernel), padding, stride, ['kernel', 'kernel']), 1);
      cost.set([product(filters, seen + Number(bias)), 0, product(seen, ...outgoing)]);
    } else if (layer.kind === 'pool') {
      const { kernel, stride = kernel } = layer;
      wholes({ kernel, stride });
      outgoing[0] = incoming[0]!;
      outgoing.set(positions(sides, Int32Array.of(kernel, kernel), 0, stride, ['kernel', 'kernel']), 1);
    } else if (layer.kind === 'dense') {
      const { outputs, bias = true } = layer;
      wholes({ outputs });
      outgoing.set([outputs, 1, 1]);
      const seen = product(...incoming);
      cost.set([product(outputs, seen + Number(bias)), 0, product(outputs, seen)]);
    } else {
      throw new RangeError('a layer must have a known kind');
    }
    cost[1] = product(...outgoing);
  });
  const totals = new Float64Array(3);
  for (let index = 0; index < costs.length; index++) totals[index % 3]! += costs[index]!;
  const named = ([parameters, activations, multiplications]: Float64Array) => ({
    parameters: parameters!,
    activations: activations!,
    multiplications: multiplications!,
  });
  const rows: LayerRow[] = layers.map(({ kind }, index) => {
    const [channels, height, width] = shapes.subarray(3 * index + 3);
    const output = { channels: channels!, height: height!, width: width! };
    return { kind, output, ...named(costs.subarray(3 * index)) };
  });
  return { rows, totals: named(totals) };
}

function positions(
  sides: Int32Array,
  kernels: Int32Array,
  padding: number,
  stride: number,
  names: string[],
): Int32Array {
  return sides.map((side, axis) => {
    const room = side + 2 * padding - kernels[axis]!;
    if (room < 0) throw new RangeError(`${names[axis]} must fit the padded input`);
    return Math.trunc(room / stride) + 1;
  });
}
