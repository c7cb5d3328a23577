import { paramsOf, randomFrom } from '../plain-network.ts';
import { refuseSeed } from '../refusals.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Weights around 0.01 in every layer let the signal fade, and with it the gradient. The spread depends on how many inputs a sum has.';

export const { initParams, train } = submission({
  initParams(seed) {
    refuseSeed(seed);
    const random = randomFrom(seed);
    return paramsOf(() => 0.01 * Math.sqrt(3) * (2 * random() - 1));
  },
});
