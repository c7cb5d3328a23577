import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'Your gradient has the wrong sign: it is the share minus 1 at the label, and not the other way round.';
export const isPublic = true;

export const { crossEntropy } = submission({
  crossEntropy(logits, label) {
    const right = reference.crossEntropy(logits, label);
    return { ...right, dLogits: right.dLogits.map((value) => -value) };
  },
});
