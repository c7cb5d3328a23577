import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence = 'You walk with the slope, so the way leads up. Against the slope it leads down.';
export const isPublic = true;
export const lesson = 'The loss rises from the first step on.';

export const { descend } = submission({
  descend(lowest, start, rate, steps) {
    reference.descend(lowest, start, rate, steps);
    const path = [start];
    for (let step = 0; step < steps; step++) path.push(path[step]! + 2 * rate * (path[step]! - lowest));
    return path;
  },
});
