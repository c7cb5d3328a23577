import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'Numbers that are nearly the greatest share the gradient with it. Nearly is not enough: they did not make the output.';

export const { maxBackward } = submission({
  maxBackward(window, dOutput) {
    reference.maxBackward(window, dOutput);
    const winners = window.filter((x) => Math.max(...window) - x < 0.01).length;
    return window.map((x) => (Math.max(...window) - x < 0.01 ? dOutput / winners : 0));
  },
});
