import * as reference from '../learning-a-kernel.ts';
import { mapCells, submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You add the squares up. The loss is their mean: divide by the number of cells, the gradients too.';
export const isPublic = true;

export const { squaredError, numericGradient, learnKernel } = submission({
  squaredError(output, target) {
    const right = reference.squaredError(output, target);
    const cells = output.flat().length;
    return { loss: right.loss * cells, dOutput: mapCells(right.dOutput, (value) => value * cells) };
  },
});
