import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You give the label its slope and the other classes none. When their logits rise, the share of the label falls: they count too.';
export const isPublic = true;

export const { crossEntropy } = submission({
  crossEntropy(logits, label) {
    const right = reference.crossEntropy(logits, label);
    return { ...right, dLogits: right.dLogits.map((value, index) => (index === label ? value : 0)) };
  },
});
