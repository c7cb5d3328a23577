import { MAPS2 } from '../plain-network.ts';
import { right, submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence = 'Both convolutions are followed by a ReLU. Here the second one is not.';

export const { forward, gradients, trainStep, train, predict } = submission({
  activate(params, image) {
    const seen = right.activate(params, image);
    const pooled2 = right.poolForward(seen.maps2, MAPS2);
    return { ...seen, active2: seen.maps2, pooled2, logits: right.denseForward(pooled2, params.dense) };
  },
});
