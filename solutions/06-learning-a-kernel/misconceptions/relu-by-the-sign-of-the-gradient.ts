import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You let pass what comes back where it is positive itself. What decides is the number that went in.';
export const isPublic = true;

export const { reluBackward } = submission({
  reluBackward(input, dOutput) {
    reference.reluBackward(input, dOutput);
    return dOutput.map((gradient) => Math.max(0, gradient));
  },
});
