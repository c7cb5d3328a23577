// Wrong: coefficients behind the fifth are left out. True of it: slopes of long polynomials are wrong. Sentences: up-to-a-size, too-small, too-large.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function centralDifference(coefficients, x, step) {
  return right.centralDifference(coefficients.slice(0, 5), x, step);
}
