import { type Layer, type NetworkTable, type Shape, networkTable as tabulate } from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'In `networkTable` a layer that leaves `bias` out has one, as in the usual frameworks.';
export const isPublic = true;

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return tabulate(
    input,
    layers.map((layer) => (layer.kind === 'pool' ? layer : { ...layer, bias: layer.bias ?? false })),
  );
}
