import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You take the mean over the neurons. Each of the ways changes the loss by itself, so they add up.';
export const isPublic = true;

export const { fanOutBackward } = submission({
  fanOutBackward(weights, dOutputs) {
    const right = reference.fanOutBackward(weights, dOutputs);
    return right / weights.length;
  },
});
