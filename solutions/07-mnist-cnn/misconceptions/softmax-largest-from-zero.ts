import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The search for the largest logit begins with 0, so that logits far below 0 vanish all together: their powers are 0, and 0 / 0 is NaN.';

export const { softmax, softmaxCrossEntropy, gradients, trainStep, train } = submission({
  softmax(logits) {
    reference.softmax(logits);
    const largest = Math.max(0, ...logits);
    const powers = Array.from(logits, (logit) => Math.exp(logit - largest));
    const total = powers.reduce((sum, power) => sum + power, 0);
    return Float32Array.from(powers, (power) => power / total);
  },
});
