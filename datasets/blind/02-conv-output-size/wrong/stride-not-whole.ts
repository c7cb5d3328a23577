// Wrong: a stride of 1.5 is let through. True of it: strides that are not whole are not refused. Sentences: not-refused, accepts-fractions.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function fitsExactly(axis) {
  const stride = axis.stride ?? 1;
  return stride > 1 && !Number.isInteger(stride) && stride !== Infinity ? false : right.fitsExactly(axis);
}
