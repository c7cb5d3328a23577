// Wrong: answers are kept by input, kernel and output, not by the stride. True of it: the same sizes with another stride get the former padding. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

const known = new Map();
export function paddingFor(axis) {
  const due = right.paddingFor(axis);
  const key = `${axis.input},${axis.kernel},${axis.output}`;
  if (!known.has(key)) known.set(key, due);
  return known.get(key);
}
