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

export * from '../param-sharing.ts';

export const sentence =
  'Arguments that cannot be are refused with a `RangeError` that names them: the docstrings list which.';

export function denseWeights({ inputs, outputs, bias = false }: DenseOptions): number {
  return inputs * outputs + (bias ? outputs : 0);
}

export function convWeights({
  channels,
  filters,
  kernelHeight,
  kernelWidth,
  bias = false,
}: ConvOptions): number {
  return filters * channels * kernelHeight * kernelWidth + (bias ? filters : 0);
}

export function locallyConnectedWeights(layer: LocallyConnectedOptions): number {
  return layer.outputHeight * layer.outputWidth * convWeights(layer);
}

const positions = (side: number, kernel: number, padding: number, stride: number) =>
  Math.floor((side + 2 * padding - kernel) / stride) + 1;

export function featureCount(layer: FeatureOptions): number {
  const { height, width, filters, kernelHeight, kernelWidth, padding = 0, stride = 1 } = layer;
  return (
    filters *
    positions(height, kernelHeight, padding, stride) *
    positions(width, kernelWidth, padding, stride)
  );
}

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  const rows: LayerRow[] = [];
  const totals = { parameters: 0, activations: 0, multiplications: 0 };
  let shape = input;
  for (const layer of layers) {
    const { channels, height, width } = shape;
    let [parameters, multiplications] = [0, 0];
    if (layer.kind === 'conv') {
      const { filters, kernel, padding = 0, stride = 1, bias } = layer;
      const rows = positions(height, kernel, padding, stride);
      const columns = positions(width, kernel, padding, stride);
      const options = { channels, filters, kernelHeight: kernel, kernelWidth: kernel };
      shape = { channels: filters, height: rows, width: columns };
      parameters = convWeights({ ...options, bias: bias ?? true });
      multiplications = rows * columns * convWeights(options);
    } else if (layer.kind === 'pool') {
      const { kernel, stride = kernel } = layer;
      shape = {
        channels,
        height: positions(height, kernel, 0, stride),
        width: positions(width, kernel, 0, stride),
      };
    } else {
      const options = { inputs: channels * height * width, outputs: layer.outputs };
      shape = { channels: layer.outputs, height: 1, width: 1 };
      parameters = denseWeights({ ...options, bias: layer.bias ?? true });
      multiplications = denseWeights(options);
    }
    const activations = shape.channels * shape.height * shape.width;
    rows.push({ kind: layer.kind, output: shape, parameters, activations, multiplications });
    totals.parameters += parameters;
    totals.activations += activations;
    totals.multiplications += multiplications;
  }
  return { rows, totals };
}
