import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence = 'The start belongs to the way: so many steps have one place more than steps.';
export const isPublic = true;

export const { descend } = submission({
  descend(lowest, start, rate, steps) {
    reference.descend(lowest, start, rate, steps);
    return reference.descend(lowest, start, rate, steps).slice(1);
  },
});
