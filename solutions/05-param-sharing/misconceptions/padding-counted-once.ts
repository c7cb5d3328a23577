import { alteredTable } from '../altered-table.ts';
import {
  featureCount as countFeatures,
  type FeatureOptions,
  type Layer,
  type NetworkTable,
  type Shape,
  networkTable as tabulate,
} from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'Padding is added on both ends of a side: it makes the side longer by twice the padding.';

export function featureCount({ padding = 0, ...layer }: FeatureOptions): number {
  return countFeatures({ ...layer, height: layer.height + padding, width: layer.width + padding });
}

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return alteredTable(input, layers, (row, layer, shape) => {
    if (layer.kind !== 'conv') return row;
    const { padding = 0 } = layer;
    const padded = { ...shape, height: shape.height + padding, width: shape.width + padding };
    return tabulate(padded, [{ ...layer, padding: 0 }]).rows[0]!;
  });
}
