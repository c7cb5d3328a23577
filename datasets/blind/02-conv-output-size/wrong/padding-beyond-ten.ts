// Wrong: a padding above 10 counts as 10. True of it: sizes are too small with a large padding. Sentences: up-to-a-size, too-small, some-fields.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function outputSize(axis) {
  right.outputSize(axis);
  return (axis.padding ?? 0) > 10 && axis.kernel <= axis.input ? right.outputSize({ ...axis, padding: 10 }) : right.outputSize(axis);
}
