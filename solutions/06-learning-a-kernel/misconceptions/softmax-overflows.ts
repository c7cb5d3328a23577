import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'e to the power of 1000 is infinite in JavaScript, and infinite divided by infinite is no number. Only differences count: take the largest score off first.';
export const isPublic = true;
export const lesson = 'Softmax gives NaN.';

export const { softmax, crossEntropy } = submission({
  softmax(logits) {
    reference.softmax(logits);
    const powers = logits.map((logit) => Math.exp(logit));
    const sum = powers.reduce((total, power) => total + power, 0);
    return powers.map((power) => power / sum);
  },
});
