import { locallyConnectedWeights as countLocal, type LocallyConnectedOptions } from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'Where nothing is shared, the biases are not shared either: each filter has one at each position.';

export function locallyConnectedWeights({ bias = false, ...layer }: LocallyConnectedOptions): number {
  return countLocal(layer) + (bias ? layer.filters : 0);
}
