import * as reference from '../learning-a-kernel.ts';
import { lesson, moved, submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence = 'You add up over the pictures. The loss and its gradient are means over all of them.';
export const isPublic = true;

export const { learnKernel } = submission({
  learnKernel(pictures, answers, { start, rate, steps }) {
    reference.learnKernel(pictures, answers, { start, rate, steps });
    const losses: number[] = [];
    let kernel = start;
    for (let step = 0; step < steps; step++) {
      const { loss, gradient } = lesson(reference, pictures, answers, kernel);
      losses.push(loss * pictures.length);
      kernel = moved(kernel, gradient, -rate * pictures.length);
    }
    return { kernel, losses };
  },
});
