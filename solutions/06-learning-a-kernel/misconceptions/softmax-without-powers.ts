import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You divide the scores themselves by their sum. It is e to their power that is shared out.';
export const isPublic = true;

export const { softmax, crossEntropy } = submission({
  softmax(logits) {
    reference.softmax(logits);
    const sum = logits.reduce((total, logit) => total + logit, 0);
    return logits.map((logit) => logit / sum);
  },
});
