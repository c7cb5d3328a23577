import { paramsOf } from '../plain-network.ts';
import { refuseSeed } from '../refusals.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Weights that start alike get the same gradient and stay alike: sixteen filters learn what one could. Weights start at random.';
export const isPublic = true;
export const lesson = 'It learns, but slowly, and never gets past 90 %.';

export const { initParams, train } = submission({
  initParams(seed) {
    refuseSeed(seed);
    return paramsOf((fanIn) => Math.sqrt(1 / fanIn));
  },
});
