// Wrong: weights of a row behind the seventh get no gradient. True of it: long kernels do not learn at their end. Sentences: up-to-a-size, one-cell, too-small, too-large, both-ways, some-fields.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function slideBackward(input, kernel, dOutput) {
  const due = right.slideBackward(input, kernel, dOutput);
  return { ...due, dKernel: due.dKernel.map((slope, j) => (j < 7 ? slope : 0)) };
}
