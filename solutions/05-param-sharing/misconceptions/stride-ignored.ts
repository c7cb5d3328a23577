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
  'A larger stride leaves out positions: the window starts only at every `stride`-th cell.';
export const isPublic = true;

export function featureCount(layer: FeatureOptions): number {
  return countFeatures({ ...layer, stride: 1 });
}

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return tabulate(
    input,
    layers.map((layer) => (layer.kind === 'dense' ? layer : { ...layer, stride: 1 })),
  );
}
