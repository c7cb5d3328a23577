import { alteredTable } from '../altered-table.ts';
import {
  denseWeights as countDense,
  type DenseOptions,
  type Layer,
  type NetworkTable,
  type Shape,
} from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'Every unit has a weight for every input, so the two counts are multiplied, not added.';

export function denseWeights(layer: DenseOptions): number {
  countDense(layer);
  const { inputs, outputs, bias = false } = layer;
  return inputs + outputs + (bias ? outputs : 0);
}

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return alteredTable(input, layers, (row, layer, { channels, height, width }) => {
    if (layer.kind !== 'dense') return row;
    const options = { inputs: channels * height * width, outputs: layer.outputs };
    return {
      parameters: denseWeights({ ...options, bias: layer.bias ?? true }),
      multiplications: denseWeights(options),
    };
  });
}
