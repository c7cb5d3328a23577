import * as reference from '../learning-a-kernel.ts';
import { mapCells, submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'The slope of a square is twice what is squared. The 2 is missing from your gradient.';
export const isPublic = true;
export const lesson = 'All gradients are right but for a factor.';

export const { squaredError, numericGradient, learnKernel } = submission({
  squaredError(output, target) {
    const right = reference.squaredError(output, target);
    return { loss: right.loss, dOutput: mapCells(right.dOutput, (value) => value / 2) };
  },
});
