import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence = 'Classes are counted from 0: class 0 is the first logit, not the last.';
export const isPublic = true;

export const { softmaxCrossEntropy, gradients, trainStep, train } = submission({
  softmaxCrossEntropy(logits, label) {
    reference.softmaxCrossEntropy(logits, label);
    return reference.softmaxCrossEntropy(logits, (label + logits.length - 1) % logits.length);
  },
});
