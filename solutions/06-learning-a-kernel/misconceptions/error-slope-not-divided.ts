import * as reference from '../learning-a-kernel.ts';
import { mapCells, submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'Your loss is a mean, its gradient is that of the sum: each cell has only its share in a mean.';
export const isPublic = true;
export const lesson = 'All gradients are right but for a factor.';

export const { squaredError, numericGradient, learnKernel } = submission({
  squaredError(output, target) {
    const right = reference.squaredError(output, target);
    const cells = output.flat().length;
    return { loss: right.loss, dOutput: mapCells(right.dOutput, (value) => value * cells) };
  },
});
