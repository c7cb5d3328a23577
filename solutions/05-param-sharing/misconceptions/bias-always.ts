import {
  type ConvOptions,
  convWeights as count,
  denseWeights as countDense,
  locallyConnectedWeights as countLocal,
  type DenseOptions,
  type LocallyConnectedOptions,
} from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'In tasks 1 to 3 a bias counts only where `bias: true` is given; left out, it is false.';
export const isPublic = true;

export function denseWeights({ bias = true, ...layer }: DenseOptions): number {
  return countDense({ ...layer, bias });
}

export function convWeights({ bias = true, ...layer }: ConvOptions): number {
  return count({ ...layer, bias });
}

export function locallyConnectedWeights({ bias = true, ...layer }: LocallyConnectedOptions): number {
  return countLocal({ ...layer, bias });
}
