import * as reference from '../learning-a-kernel.ts';
import { mapCells, submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'The last window, or the last row of windows, sends nothing back: your loop ends one too early.';
export const isPublic = true;

export const { slideBackward, crossCorrelateBackward, learnKernel } = submission({
  crossCorrelateBackward: (input, kernel, dOutput) =>
    reference.crossCorrelateBackward(
      input,
      kernel,
      mapCells(dOutput, (value, y, x) =>
        (y > 0 && y === dOutput.length - 1) || (x > 0 && x === dOutput[0]!.length - 1) ? 0 : value,
      ),
    ),
});
