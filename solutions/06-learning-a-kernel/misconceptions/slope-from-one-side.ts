import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You measure from x to a step behind it. A central difference goes from a step before x to a step behind it, and is far closer on a curve.';
export const isPublic = true;

export const { centralDifference } = submission({
  centralDifference(coefficients, x, step) {
    reference.centralDifference(coefficients, x, step);
    const height = (at: number) =>
      coefficients.reduce((sum, coefficient, power) => sum + coefficient * at ** power, 0);
    return (height(x + step) - height(x)) / step;
  },
});
