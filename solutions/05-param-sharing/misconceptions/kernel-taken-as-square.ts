import {
  type ConvOptions,
  convWeights as count,
  featureCount as countFeatures,
  locallyConnectedWeights as countLocal,
  type FeatureOptions,
  type LocallyConnectedOptions,
} from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'A kernel may be oblong: its cells are `kernelHeight` times `kernelWidth`, not the square of one of them.';

export function convWeights(layer: ConvOptions): number {
  return count({ ...layer, kernelWidth: layer.kernelHeight });
}

export function locallyConnectedWeights(layer: LocallyConnectedOptions): number {
  return countLocal({ ...layer, kernelWidth: layer.kernelHeight });
}

export function featureCount(layer: FeatureOptions): number {
  return countFeatures({ ...layer, kernelWidth: layer.kernelHeight });
}
