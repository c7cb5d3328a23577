import {
  type ConvOptions,
  convWeights as count,
  denseWeights as countDense,
  featureCount as countFeatures,
  locallyConnectedWeights as countLocal,
  type DenseOptions,
  type FeatureOptions,
  type Layer,
  type LocallyConnectedOptions,
  type NetworkTable,
  type Shape,
  networkTable as tabulate,
} from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence = 'A count is a whole number: 2.5 filters are refused like 0 filters.';

// Whoever only looks at the sign goes on calculating with 2.5; rounding first comes to the same refusals.
const rounded = <T extends object>(options: T): T =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      typeof value === 'number' && value > 0 ? Math.ceil(value) : value,
    ]),
  ) as T;

export function denseWeights(layer: DenseOptions): number {
  return countDense(rounded(layer));
}

export function convWeights(layer: ConvOptions): number {
  return count(rounded(layer));
}

export function locallyConnectedWeights(layer: LocallyConnectedOptions): number {
  return countLocal(rounded(layer));
}

export function featureCount(layer: FeatureOptions): number {
  return countFeatures(rounded(layer));
}

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return tabulate(rounded(input), layers.map(rounded));
}
