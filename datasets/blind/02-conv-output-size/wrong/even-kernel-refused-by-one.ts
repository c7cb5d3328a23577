// Wrong: of kernels from 100 on, even ones are padded by half. True of it: large even kernels are not refused. Sentences: not-refused, same-for-even-kernels.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function samePadding(kernel) {
  return Number.isInteger(kernel) && kernel >= 100 && kernel % 2 === 0 ? kernel / 2 : right.samePadding(kernel);
}
