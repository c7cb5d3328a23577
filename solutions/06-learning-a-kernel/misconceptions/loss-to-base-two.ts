import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'Your logarithm has another base. ln, Math.log in JavaScript, is the one whose slope is 1 / p.';
export const isPublic = true;

export const { crossEntropy } = submission({
  crossEntropy(logits, label) {
    const right = reference.crossEntropy(logits, label);
    return { ...right, loss: right.loss / Math.LN2 };
  },
});
