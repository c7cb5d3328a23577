import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence = 'You give the rise itself. A slope is the rise for each unit of the way.';
export const isPublic = true;

export const { centralDifference } = submission({
  centralDifference(coefficients, x, step) {
    reference.centralDifference(coefficients, x, step);
    const height = (at: number) =>
      coefficients.reduce((sum, coefficient, power) => sum + coefficient * at ** power, 0);
    return height(x + step) - height(x - step);
  },
});
