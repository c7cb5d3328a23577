import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence = 'The seed is not used: whatever it is, the network starts the same.';

export const { initParams, train } = submission({
  initParams(seed) {
    reference.initParams(seed);
    return reference.initParams(0);
  },
});
