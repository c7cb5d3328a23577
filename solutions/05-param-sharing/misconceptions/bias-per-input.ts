import { alteredTable } from '../altered-table.ts';
import {
  denseWeights as count,
  type DenseOptions,
  type Layer,
  type NetworkTable,
  type Shape,
} from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'A bias belongs to the unit that adds it: a dense layer has one for each of its outputs, not one for each input.';
export const isPublic = true;

export function denseWeights({ bias, ...layer }: DenseOptions): number {
  return count(layer) + (bias ? layer.inputs : 0);
}

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return alteredTable(input, layers, (row, layer, shape) => {
    if (layer.kind !== 'dense') return row;
    const inputs = shape.channels * shape.height * shape.width;
    return { parameters: denseWeights({ inputs, outputs: layer.outputs, bias: layer.bias ?? true }) };
  });
}
