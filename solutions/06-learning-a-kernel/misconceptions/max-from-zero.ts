import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'Your search for the greatest begins with 0, so a window of negative numbers has no winner.';
export const isPublic = true;

export const { maxBackward } = submission({
  maxBackward(window, dOutput) {
    reference.maxBackward(window, dOutput);
    const winner = Math.max(0, ...window);
    const index = window.indexOf(winner);
    return window.map((_, place) => (place === index ? dOutput : 0));
  },
});
