// Wrong: the slope itself, not the central difference. True of it: right for parabolas, wrong for cubics. Sentences: nearly, too-small.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function centralDifference(coefficients, x, step) {
  right.centralDifference(coefficients, x, step);
  return coefficients.reduce((sum, c, n) => (n > 0 ? sum + n * c * x ** (n - 1) : sum), 0);
}
