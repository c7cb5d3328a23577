import * as reference from '../learning-a-kernel.ts';
import { mapCells, submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You take the mean over the positions for the weights. Each position counts by itself: they add up.';
export const isPublic = true;

export const { slideBackward, crossCorrelateBackward, learnKernel } = submission({
  crossCorrelateBackward(input, kernel, dOutput) {
    const { dInput, dKernel } = reference.crossCorrelateBackward(input, kernel, dOutput);
    const positions = dOutput.flat().length;
    return { dInput, dKernel: mapCells(dKernel, (value) => value / positions) };
  },
});
