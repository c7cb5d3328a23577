import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You look for the number farthest from 0. The greatest is meant, and −2 is greater than −3.';
export const isPublic = true;

export const { maxBackward } = submission({
  maxBackward(window, dOutput) {
    reference.maxBackward(window, dOutput);
    const winner = window.reduce(
      (best, x, index) => (Math.abs(x) > Math.abs(window[best]!) ? index : best),
      0,
    );
    return window.map((_, index) => (index === winner ? dOutput : 0));
  },
});
