import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'Where several are equally great you pay the gradient to each. It is handed out once in all.';
export const isPublic = true;

export const { maxBackward } = submission({
  maxBackward(window, dOutput) {
    reference.maxBackward(window, dOutput);
    const winner = Math.max(...window);
    return window.map((x) => (x === winner ? dOutput : 0));
  },
});
