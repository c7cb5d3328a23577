import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You add up what comes back as it is. On its way it passes the weight, and is multiplied by it.';
export const isPublic = true;

export const { fanOutBackward } = submission({
  fanOutBackward(weights, dOutputs) {
    reference.fanOutBackward(weights, dOutputs);
    return dOutputs.reduce((sum, value) => sum + value, 0);
  },
});
