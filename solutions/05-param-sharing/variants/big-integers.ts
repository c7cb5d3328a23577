/** Counts with BigInt, whose division drops the remainder by itself, and returns numbers. */
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

const big = (name: string, value: number, min = 1): bigint => {
  requireWhole(name, value, min);
  return BigInt(value);
};

export function denseWeights(layer: DenseOptions): number {
  const outputs = big('outputs', layer.outputs);
  return Number(big('inputs', layer.inputs) * outputs + (layer.bias ? outputs : 0n));
}

export function convWeights(layer: ConvOptions): number {
  return Number(perPosition(layer));
}

export function locallyConnectedWeights(layer: LocallyConnectedOptions): number {
  const positions = big('outputHeight', layer.outputHeight) * big('outputWidth', layer.outputWidth);
  return Number(positions * perPosition(layer));
}

export function featureCount(layer: FeatureOptions): number {
  const { height, width, kernelHeight, kernelWidth, padding = 0, stride = 1 } = layer;
  const filters = big('filters', layer.filters);
  const columns = along('kernelWidth', big('width', width), kernelWidth, padding, stride);
  return Number(
    filters * columns * along('kernelHeight', big('height', height), kernelHeight, padding, stride),
  );
}

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  let channels = big('channels', input.channels);
  let height = big('height', input.height);
  let width = big('width', input.width);
  const totals = { parameters: 0n, activations: 0n, multiplications: 0n };
  const rows: LayerRow[] = [];
  for (const layer of layers) {
    const seen = { conv: 0n, pool: 0n, dense: channels * height * width };
    let units = channels;
    let biases = 0n;
    if (layer.kind === 'dense') {
      units = big('outputs', layer.outputs);
      [height, width] = [1n, 1n];
      biases = layer.bias === false ? 0n : units;
    } else if (layer.kind === 'conv') {
      const { kernel, padding, stride } = { padding: 0, stride: 1, ...layer };
      units = big('filters', layer.filters);
      seen.conv = channels * big('kernel', kernel) ** 2n;
      [height, width] = [height, width].map((side) => along('kernel', side, kernel, padding, stride)) as [
        bigint,
        bigint,
      ];
      biases = layer.bias === false ? 0n : units;
    } else if (layer.kind === 'pool') {
      const { kernel, stride } = { stride: layer.kernel, ...layer };
      height = along('kernel', height, kernel, 0, stride);
      width = along('kernel', width, kernel, 0, stride);
    } else {
      throw new RangeError('kind must be conv, pool or dense');
    }
    channels = units;
    const weights = units * seen[layer.kind];
    const costs = {
      parameters: weights + biases,
      activations: units * height * width,
      multiplications: weights * height * width,
    };
    totals.parameters += costs.parameters;
    totals.activations += costs.activations;
    totals.multiplications += costs.multiplications;
    const output = { channels: Number(channels), height: Number(height), width: Number(width) };
    rows.push({ kind: layer.kind, output, ...numbers(costs) });
  }
  return { rows, totals: numbers(totals) };
}

function numbers(costs: { parameters: bigint; activations: bigint; multiplications: bigint }) {
  return {
    parameters: Number(costs.parameters),
    activations: Number(costs.activations),
    multiplications: Number(costs.multiplications),
  };
}

function perPosition(layer: ConvOptions): bigint {
  const kernel = big('kernelHeight', layer.kernelHeight) * big('kernelWidth', layer.kernelWidth);
  return big('filters', layer.filters) * (big('channels', layer.channels) * kernel + (layer.bias ? 1n : 0n));
}

function along(name: string, side: bigint, kernel: number, padding: number, stride: number): bigint {
  const room = side + 2n * big('padding', padding, 0) - big(name, kernel);
  if (room < 0n) throw new RangeError(`${name} must not be larger than the padded input`);
  return room / big('stride', stride) + 1n;
}
