import * as reference from '../learning-a-kernel.ts';
import { changedAt, crossCorrelate, mapCells, submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'After you have moved a weight, it stays moved while you measure the next. Put it back, or move a copy.';
export const isPublic = true;

export const { numericGradient } = submission({
  numericGradient(input, kernel, target, step) {
    reference.numericGradient(input, kernel, target, step);
    let current = kernel;
    const lossOf = () => reference.squaredError(crossCorrelate(input, current), target).loss;
    return mapCells(kernel, (_, i, j) => {
      current = changedAt(current, i, j, step);
      const above = lossOf();
      current = changedAt(current, i, j, -2 * step);
      return (above - lossOf()) / (2 * step);
    });
  },
});
