import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'The slope of (x − lowest)² is 2 · (x − lowest). You left out the 2, and your steps are half as long.';
export const isPublic = true;

export const { descend } = submission({
  descend(lowest, start, rate, steps) {
    reference.descend(lowest, start, rate, steps);
    const path = [start];
    for (let step = 0; step < steps; step++) path.push(path[step]! - rate * (path[step]! - lowest));
    return path;
  },
});
