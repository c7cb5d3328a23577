// Wrong: with an odd padding of more than 2 and a kernel beyond 4 one cell is thought to be left over. True of it: what fits exactly does not. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function fitsExactly(axis) {
  const due = right.fitsExactly(axis);
  const { padding = 0, kernel } = axis;
  return padding > 2 && padding % 2 === 1 && kernel > 4 ? false : due;
}
