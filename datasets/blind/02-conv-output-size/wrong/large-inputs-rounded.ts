// Wrong: with inputs from 1,000 on the size is rounded up. True of it: large inputs give one too many. Sentences: up-to-a-size, off-by-one, rounds-up, some-fields.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function outputSize(axis) {
  return right.outputSize(axis) + (axis.input >= 1000 && !right.fitsExactly(axis) ? 1 : 0);
}
