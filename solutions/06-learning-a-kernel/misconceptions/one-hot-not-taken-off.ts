import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence = 'At the label, 1 is to be taken off the share. You give the shares as they are.';
export const isPublic = true;

export const { crossEntropy } = submission({
  crossEntropy(logits, label) {
    const right = reference.crossEntropy(logits, label);
    return { ...right, dLogits: reference.softmax(logits) };
  },
});
