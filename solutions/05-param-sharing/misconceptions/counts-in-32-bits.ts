import * as right from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'Large counts come out wrong, even negative: `|`, `~~`, `Math.imul` and an `Int32Array` keep 32 bits of a number, 2,147,483,647 at most. Plain numbers are exact up to 2⁵³.';

export const denseWeights: typeof right.denseWeights = (layer) => right.denseWeights(layer) | 0;

export const convWeights: typeof right.convWeights = (layer) => right.convWeights(layer) | 0;

export const locallyConnectedWeights: typeof right.locallyConnectedWeights = (layer) =>
  right.locallyConnectedWeights(layer) | 0;

export const featureCount: typeof right.featureCount = (layer) => right.featureCount(layer) | 0;
