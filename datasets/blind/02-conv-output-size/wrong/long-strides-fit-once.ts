// Wrong: a stride longer than the input leaves one window, whatever the padding. True of it: padded inputs with long strides give 1. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function outputSize(axis) {
  const due = right.outputSize(axis);
  return (axis.stride ?? 1) > axis.input ? 1 : due;
}
