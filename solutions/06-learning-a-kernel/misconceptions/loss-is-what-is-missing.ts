import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You take what is missing to 1, 1 − p. The loss is −ln p: it grows without bound when p goes to 0.';
export const isPublic = true;

export const { crossEntropy } = submission({
  crossEntropy(logits, label) {
    const right = reference.crossEntropy(logits, label);
    return { ...right, loss: 1 - reference.softmax(logits)[label]! };
  },
});
