import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You take the first coefficient for that of the highest power. The first is the constant: c₀ + c₁·x + c₂·x² + …';
export const isPublic = true;

export const { centralDifference } = submission({
  centralDifference(coefficients, x, step) {
    reference.centralDifference(coefficients, x, step);
    const height = (at: number) => coefficients.reduce((sum, coefficient) => sum * at + coefficient, 0);
    return (height(x + step) - height(x - step)) / (2 * step);
  },
});
