import { locallyConnectedWeights as countLocal, type LocallyConnectedOptions } from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'At one position each filter has its own unit, and each unit its own bias: count one for each filter and position.';

export function locallyConnectedWeights({ bias = false, ...layer }: LocallyConnectedOptions): number {
  return countLocal(layer) + (bias ? layer.outputHeight * layer.outputWidth : 0);
}
