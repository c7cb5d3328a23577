import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You give the whole to the largest score. Softmax is softer: every score has its share.';
export const isPublic = true;

export const { softmax, crossEntropy } = submission({
  softmax(logits) {
    reference.softmax(logits);
    const winner = logits.indexOf(Math.max(...logits));
    return logits.map((_, index) => (index === winner ? 1 : 0));
  },
});
