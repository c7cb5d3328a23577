import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You give the gradient to every number of the window. Only the greatest made the output.';
export const isPublic = true;

export const { maxBackward } = submission({
  maxBackward(window, dOutput) {
    reference.maxBackward(window, dOutput);
    return window.map(() => dOutput);
  },
});
