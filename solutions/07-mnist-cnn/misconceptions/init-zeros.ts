import { paramsOf } from '../plain-network.ts';
import { refuseSeed } from '../refusals.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'With weights of 0 every map is 0, and nothing that a weight could do to the loss is felt: only the last biases learn. Weights start at random.';
export const isPublic = true;
export const lesson = 'The loss stays at 2.3.';

export const { initParams, train } = submission({
  initParams(seed) {
    refuseSeed(seed);
    return paramsOf(() => 0);
  },
});
