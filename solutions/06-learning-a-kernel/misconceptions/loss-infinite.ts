import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'The share of the label may be so small that it is stored as 0, and −ln 0 is infinite. Simplify −ln(eᶻ / Σ) before you compute.';
export const isPublic = true;

export const { crossEntropy } = submission({
  crossEntropy(logits, label) {
    const right = reference.crossEntropy(logits, label);
    return { ...right, loss: -Math.log(reference.softmax(logits)[label]!) };
  },
});
