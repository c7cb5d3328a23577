import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Training begins with the same network whatever the seed. It begins with `initParams(seed)`, and the order follows from the seed as well.';

export const { train } = submission({
  initParams(seed) {
    reference.initParams(seed);
    return reference.initParams(0);
  },
});
