import * as reference from '../mnist-cnn.ts';
import { randomFrom } from '../plain-network.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Biases start at 0: unlike weights, they need no chance to become different from one another.';

export const { initParams, train } = submission({
  initParams(seed) {
    const params = reference.initParams(seed);
    const random = randomFrom(seed);
    for (const { biases } of Object.values(params)) {
      for (let at = 0; at < biases.length; at++) biases[at] = random() - 0.5;
    }
    return params;
  },
});
