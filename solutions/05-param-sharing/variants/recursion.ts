/** Sides, rows and totals by recursion, products by folding a list of factors. */
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
