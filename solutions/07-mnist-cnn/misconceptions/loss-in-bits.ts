import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The logarithm of the cross-entropy is the natural one; with the binary one the gradient no longer belongs to the loss.';
export const isPublic = true;

export const { softmaxCrossEntropy, gradients, trainStep, train } = submission({
  softmaxCrossEntropy(logits, label) {
    const { loss, dLogits } = reference.softmaxCrossEntropy(logits, label);
    return { loss: loss / Math.LN2, dLogits };
  },
});
