import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence = 'You give the last place alone. Asked are all on the way, the start first.';
export const isPublic = true;

export const { descend } = submission({
  descend(lowest, start, rate, steps) {
    reference.descend(lowest, start, rate, steps);
    return reference.descend(lowest, start, rate, steps).slice(-1);
  },
});
