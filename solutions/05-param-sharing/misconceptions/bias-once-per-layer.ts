import { alteredTable } from '../altered-table.ts';
import {
  type ConvOptions,
  convWeights as count,
  denseWeights as countDense,
  locallyConnectedWeights as countLocal,
  type DenseOptions,
  type Layer,
  type LocallyConnectedOptions,
  type NetworkTable,
  type Shape,
  networkTable as tabulate,
} from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence = 'A layer has as many biases as it has units or filters, not a single one.';
export const isPublic = true;
export const lesson =
  'Without biases all is right, with them the counts are slightly off, or twice what they should be.';

const one = (bias = false) => (bias ? 1 : 0);

export function denseWeights({ bias, ...layer }: DenseOptions): number {
  return countDense(layer) + one(bias);
}

export function convWeights({ bias, ...layer }: ConvOptions): number {
  return count(layer) + one(bias);
}

export function locallyConnectedWeights({ bias, ...layer }: LocallyConnectedOptions): number {
  return countLocal(layer) + one(bias);
}

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return alteredTable(input, layers, (row, layer, shape) => {
    if (layer.kind === 'pool') return row;
    const plain = tabulate(shape, [{ ...layer, bias: false }]).totals.parameters;
    return { parameters: plain + one(layer.bias ?? true) };
  });
}
