/** Every product and sum is rounded to float32, in which whole numbers up to 2²⁴ are exact. */
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

const times = (...factors: number[]): number =>
  factors.reduce((product, factor) => Math.fround(product * Math.fround(factor)), 1);
const plus = (left: number, right: number): number => Math.fround(left + right);

export function denseWeights({ inputs, outputs, bias = false }: DenseOptions): number {
  requireWhole('inputs', inputs, 1);
  requireWhole('outputs', outputs, 1);
  return plus(times(outputs, inputs), bias ? outputs : 0);
}

export function convWeights(options: ConvOptions): number {
  const { channels, filters, kernelHeight, kernelWidth, bias = false } = options;
  requireWhole('kernelWidth', kernelWidth, 1);
  requireWhole('kernelHeight', kernelHeight, 1);
  requireWhole('filters', filters, 1);
  requireWhole('channels', channels, 1);
  return plus(times(kernelWidth, kernelHeight, channels, filters), bias ? filters : 0);
}

export function locallyConnectedWeights(options: LocallyConnectedOptions): number {
  const { outputHeight, outputWidth, bias = false, ...window } = options;
  requireWhole('outputWidth', outputWidth, 1);
  requireWhole('outputHeight', outputHeight, 1);
  const weights = times(convWeights(window), outputWidth, outputHeight);
  return plus(weights, bias ? times(outputWidth, outputHeight, window.filters) : 0);
}

export function featureCount(options: FeatureOptions): number {
  const { height, width, filters, kernelHeight, kernelWidth, padding = 0, stride = 1 } = options;
  for (const [name, value] of Object.entries({ height, width, filters })) requireWhole(name, value, 1);
  const columns = positions('kernelWidth', width, kernelWidth, padding, stride);
  const rows = positions('kernelHeight', height, kernelHeight, padding, stride);
  return times(columns, rows, filters);
}

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  for (const name of ['width', 'height', 'channels'] as const) requireWhole(name, input[name], 1);
  const rows: LayerRow[] = [];
  let { channels, height, width } = input;
  for (const layer of layers) {
    let parameters = 0;
    let multiplications = 0;
    switch (layer.kind) {
      case 'dense': {
        const options = { inputs: times(channels, height, width), outputs: layer.outputs };
        parameters = denseWeights({ ...options, bias: layer.bias ?? true });
        multiplications = times(options.inputs, options.outputs);
        [channels, height, width] = [layer.outputs, 1, 1];
        break;
      }
      case 'pool': {
        const { kernel, stride = kernel } = layer;
        height = positions('kernel', height, kernel, 0, stride);
        width = positions('kernel', width, kernel, 0, stride);
        break;
      }
      case 'conv': {
        const { filters, kernel, padding = 0, stride = 1, bias = true } = layer;
        height = positions('kernel', height, kernel, padding, stride);
        width = positions('kernel', width, kernel, padding, stride);
        parameters = convWeights({ channels, filters, kernelHeight: kernel, kernelWidth: kernel, bias });
        multiplications = times(height, width, filters, channels, kernel, kernel);
        channels = filters;
        break;
      }
      default:
        throw new RangeError('kind must be one of conv, pool, dense');
    }
    const activations = times(channels, height, width);
    rows.push({
      kind: layer.kind,
      output: { channels, height, width },
      parameters,
      activations,
      multiplications,
    });
  }
  const sum = (numbers: number[]) => numbers.reduce(plus, 0);
  return {
    rows,
    totals: {
      parameters: sum(rows.map((row) => row.parameters)),
      activations: sum(rows.map((row) => row.activations)),
      multiplications: sum(rows.map((row) => row.multiplications)),
    },
  };
}

function positions(name: string, side: number, kernel: number, padding: number, stride: number): number {
  requireWhole(name, kernel, 1);
  requireWhole('padding', padding, 0);
  requireWhole('stride', stride, 1);
  const room = plus(plus(side, times(2, padding)), -kernel);
  if (room < 0) throw new RangeError(`${name} is larger than the padded input`);
  return plus((room - (room % stride)) / stride, 1);
}
