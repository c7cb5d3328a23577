import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You give the exact slope, from the rule for powers. Asked is what can be measured with this step: on a cubic it differs.';
export const isPublic = true;

export const { centralDifference } = submission({
  centralDifference(coefficients, x, step) {
    reference.centralDifference(coefficients, x, step);

    return coefficients.reduce(
      (sum, coefficient, power) => (power === 0 ? 0 : sum + power * coefficient * x ** (power - 1)),
      0,
    );
  },
});
