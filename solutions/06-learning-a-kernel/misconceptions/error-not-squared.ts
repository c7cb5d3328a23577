import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You take the differences themselves, not their squares: too much and too little cancel out.';
export const isPublic = true;

export const { squaredError, numericGradient, learnKernel } = submission({
  squaredError(output, target) {
    const right = reference.squaredError(output, target);
    const cells = output.flat().length;
    const sum = output
      .flatMap((row, y) => row.map((value, x) => value - target[y]![x]!))
      .reduce((total, value) => total + value, 0);
    return { ...right, loss: sum / cells };
  },
});
