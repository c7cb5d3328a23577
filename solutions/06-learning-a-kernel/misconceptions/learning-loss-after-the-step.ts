import * as reference from '../learning-a-kernel.ts';
import { lesson, moved, submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You note the loss after each step. Asked is the loss before it, which the step was made from.';
export const isPublic = true;

export const { learnKernel } = submission({
  learnKernel(pictures, answers, { start, rate, steps }) {
    reference.learnKernel(pictures, answers, { start, rate, steps });
    const losses: number[] = [];
    let kernel = start;
    for (let step = 0; step < steps; step++) {
      const { gradient } = lesson(reference, pictures, answers, kernel);
      kernel = moved(kernel, gradient, -rate);
      losses.push(lesson(reference, pictures, answers, kernel).loss);
    }
    return { kernel, losses };
  },
});
