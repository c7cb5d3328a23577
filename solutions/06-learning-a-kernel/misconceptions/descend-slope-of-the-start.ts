import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence = 'You take the slope at the start for every step. It is another one at each place.';
export const isPublic = true;

export const { descend } = submission({
  descend(lowest, start, rate, steps) {
    reference.descend(lowest, start, rate, steps);
    const path = [start];
    for (let step = 0; step < steps; step++) path.push(path[step]! - 2 * rate * (start - lowest));
    return path;
  },
});
