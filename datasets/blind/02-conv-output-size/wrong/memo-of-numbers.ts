// Wrong: remembers sizes by the digits in a row, so that 1 and 11 is 11 and 1. True of it: now and then the size of another axis. Sentences: changes-its-mind, too-large, too-small, some-fields, off-by-one.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

const known = new Map();
export function outputSize({ input, kernel, padding = 0, stride = 1 }) {
  const answer = right.outputSize({ input, kernel, padding, stride });
  const key = `${input}${kernel}${padding}${stride}`;
  if (!known.has(key)) known.set(key, answer);
  return known.get(key);
}
