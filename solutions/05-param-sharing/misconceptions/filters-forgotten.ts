import { alteredTable } from '../altered-table.ts';
import {
  type ConvOptions,
  convWeights as count,
  featureCount as countFeatures,
  locallyConnectedWeights as countLocal,
  type FeatureOptions,
  type Layer,
  type LocallyConnectedOptions,
  type NetworkTable,
  type Shape,
  networkTable as tabulate,
} from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'Each filter has its own kernel and makes its own feature map: the counts of one filter are taken as often as there are filters.';

export function convWeights(layer: ConvOptions): number {
  return count({ ...layer, filters: 1 });
}

export function locallyConnectedWeights(layer: LocallyConnectedOptions): number {
  return countLocal({ ...layer, filters: 1 });
}

export function featureCount(layer: FeatureOptions): number {
  return countFeatures({ ...layer, filters: 1 });
}

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return alteredTable(input, layers, (row, layer, shape) => {
    if (layer.kind !== 'conv') return row;
    const { parameters, activations, multiplications } = tabulate(shape, [{ ...layer, filters: 1 }]).totals;
    return { parameters, activations, multiplications };
  });
}
