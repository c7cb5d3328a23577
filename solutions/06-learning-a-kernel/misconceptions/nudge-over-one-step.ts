import * as reference from '../learning-a-kernel.ts';
import { changedAt, crossCorrelate, mapCells, submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence = 'Between a step up and a step down lie two steps: divide by both.';
export const isPublic = true;

export const { numericGradient } = submission({
  numericGradient(input, kernel, target, step) {
    reference.numericGradient(input, kernel, target, step);
    const lossWith = (row: number, column: number, change: number) =>
      reference.squaredError(crossCorrelate(input, changedAt(kernel, row, column, change)), target).loss;
    return mapCells(kernel, (_, i, j) => (lossWith(i, j, step) - lossWith(i, j, -step)) / step);
  },
});
