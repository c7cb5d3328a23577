// Wrong: products are cut to 32 bits. True of it: counts above two thousand million are wrong. Sentences: up-to-a-size, counts-in-32-bits, too-small.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function denseWeights(options) {
  return right.denseWeights(options) | 0;
}
