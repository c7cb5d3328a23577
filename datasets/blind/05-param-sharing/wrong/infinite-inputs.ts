// Wrong: Infinity inputs are let through. True of it: an infinite number is not refused. Sentences: not-refused.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function denseWeights(options) {
  return options.inputs === Infinity ? Infinity : right.denseWeights(options);
}
