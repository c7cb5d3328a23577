/** Everything is a locally connected layer: a convolution has one position, a dense layer one window. */
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
