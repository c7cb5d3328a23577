import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence = 'You stop one step early: the start is no step.';
export const isPublic = true;

export const { descend } = submission({
  descend(lowest, start, rate, steps) {
    reference.descend(lowest, start, rate, steps);
    return reference.descend(lowest, start, rate, Math.max(0, steps - 1));
  },
});
