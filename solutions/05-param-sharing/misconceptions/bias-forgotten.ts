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

export const sentence = 'Where `bias` is true, the biases are learned too and count as parameters.';
export const isPublic = true;

export function denseWeights(layer: DenseOptions): number {
  return countDense({ ...layer, bias: false });
}

export function convWeights(layer: ConvOptions): number {
  return count({ ...layer, bias: false });
}

export function locallyConnectedWeights(layer: LocallyConnectedOptions): number {
  return countLocal({ ...layer, bias: false });
}

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return tabulate(
    input,
    layers.map((layer) => (layer.kind === 'pool' ? layer : { ...layer, bias: false })),
  );
}
