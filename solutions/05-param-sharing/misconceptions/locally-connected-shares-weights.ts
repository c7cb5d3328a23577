import { convWeights, type LocallyConnectedOptions } from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'Seeing only a window is one idea, sharing weights between windows another. A locally connected layer has the first without the second.';
export const isPublic = true;

export function locallyConnectedWeights({
  outputHeight,
  outputWidth,
  ...layer
}: LocallyConnectedOptions): number {
  return convWeights(layer);
}
