import * as reference from '../learning-a-kernel.ts';
import { mapCells, submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'Your gradient has the wrong sign: where the output is too large, the loss rises with it.';
export const isPublic = true;
export const lesson = 'The loss rises from the first step on.';

export const { squaredError } = submission({
  squaredError(output, target) {
    const right = reference.squaredError(output, target);
    return { loss: right.loss, dOutput: mapCells(right.dOutput, (value) => -value) };
  },
});
