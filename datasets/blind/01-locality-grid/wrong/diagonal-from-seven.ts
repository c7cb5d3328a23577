// Wrong: from the 7th cell of the diagonal on the field is one further to the left. True of it: cells on the diagonal see too far left. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function receptiveField(row, column, size, stride) {
  const due = right.receptiveField(row, column, size, stride);
  return row === column && row > 6 ? { ...due, left: due.left - 1 } : due;
}
