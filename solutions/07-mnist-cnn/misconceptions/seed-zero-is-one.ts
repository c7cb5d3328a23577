import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The seeds 0 and 1 give the same network: `seed || 1` is 1 where the seed is 0. 0 is a seed like any other.';

export const { initParams, train } = submission({
  initParams: (seed) => reference.initParams(seed || Number(seed === 0)),
});
