import * as reference from '../learning-a-kernel.ts';
import { lesson, moved, submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You make a step after each picture. Here, a step is made once all have been looked at, with the mean of their gradients.';
export const isPublic = true;

export const { learnKernel } = submission({
  learnKernel(pictures, answers, { start, rate, steps }) {
    reference.learnKernel(pictures, answers, { start, rate, steps });
    const losses: number[] = [];
    let kernel = start;
    for (let step = 0; step < steps; step++) {
      losses.push(lesson(reference, pictures, answers, kernel).loss);
      for (const [index, picture] of pictures.entries()) {
        const { gradient } = lesson(reference, [picture], [answers[index]!], kernel);
        kernel = moved(kernel, gradient, -rate);
      }
    }
    return { kernel, losses };
  },
});
