import * as reference from '../learning-a-kernel.ts';
import { lesson, moved, submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence = 'You compute the gradient once, at the start. It is another one after every step.';
export const isPublic = true;

export const { learnKernel } = submission({
  learnKernel(pictures, answers, { start, rate, steps }) {
    reference.learnKernel(pictures, answers, { start, rate, steps });
    const losses: number[] = [];
    let kernel = start;
    const { gradient } = lesson(reference, pictures, answers, start);
    for (let step = 0; step < steps; step++) {
      losses.push(lesson(reference, pictures, answers, kernel).loss);
      kernel = moved(kernel, gradient, -rate);
    }
    return { kernel, losses };
  },
});
