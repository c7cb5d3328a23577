import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You add a little to the share before the logarithm. The loss is no longer infinite, but wrong: it cannot grow beyond a bound.';
export const isPublic = true;

export const { crossEntropy } = submission({
  crossEntropy(logits, label) {
    const right = reference.crossEntropy(logits, label);
    return { ...right, loss: -Math.log(reference.softmax(logits)[label]! + 1e-9) };
  },
});
