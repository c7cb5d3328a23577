import * as reference from '../learning-a-kernel.ts';
import { crossCorrelate, mapCells, submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You move the whole kernel. How the loss changes with one weight shows only when the others stay.';
export const isPublic = true;

export const { numericGradient } = submission({
  numericGradient(input, kernel, target, step) {
    reference.numericGradient(input, kernel, target, step);
    const lossOf = (change: number) =>
      reference.squaredError(
        crossCorrelate(
          input,
          mapCells(kernel, (weight) => weight + change),
        ),
        target,
      ).loss;
    return mapCells(kernel, () => (lossOf(step) - lossOf(-step)) / (2 * step));
  },
});
