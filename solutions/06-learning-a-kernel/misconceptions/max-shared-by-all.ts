import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You share the gradient among all, as an average would. Of a maximum, the greatest number receives all of it.';
export const isPublic = true;

export const { maxBackward } = submission({
  maxBackward(window, dOutput) {
    reference.maxBackward(window, dOutput);
    return window.map(() => dOutput / window.length);
  },
});
