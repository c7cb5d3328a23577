import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence = 'You keep what came back along the last way alone, perhaps by = in place of +=.';
export const isPublic = true;

export const { fanOutBackward } = submission({
  fanOutBackward(weights, dOutputs) {
    reference.fanOutBackward(weights, dOutputs);
    return weights.at(-1)! * dOutputs.at(-1)!;
  },
});
