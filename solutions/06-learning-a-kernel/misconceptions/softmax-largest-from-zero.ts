import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'Your search for the largest score begins with 0, so scores far below 0 vanish all together.';
export const isPublic = true;

export const { softmax, crossEntropy } = submission({
  softmax(logits) {
    reference.softmax(logits);
    const largest = Math.max(0, ...logits);
    const powers = logits.map((logit) => Math.exp(logit - largest));
    const sum = powers.reduce((total, power) => total + power, 0);
    return powers.map((power) => power / sum);
  },
});
