import * as reference from '../learning-a-kernel.ts';
import { mapCells, submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence = 'You divide by the number of rows. The mean goes over all cells, rows times columns.';
export const isPublic = true;

export const { squaredError, numericGradient, learnKernel } = submission({
  squaredError(output, target) {
    const right = reference.squaredError(output, target);
    const cells = output.flat().length;
    const times = cells / output.length;
    return { loss: right.loss * times, dOutput: mapCells(right.dOutput, (value) => value * times) };
  },
});
