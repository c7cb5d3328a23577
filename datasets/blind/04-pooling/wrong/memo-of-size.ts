// Wrong: remembers the pooled grid by its sums and sizes. True of it: another grid with the same sum gets the former's answer. Sentences: changes-its-mind, both-ways, too-small, too-large.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

const known = new Map();
export function pool(grid, pooling) {
  const due = right.pool(grid, pooling);
  const key = JSON.stringify([grid.flat().reduce((a, b) => a + b, 0), grid.length, grid[0].length, pooling]);
  if (!known.has(key)) known.set(key, due);
  return known.get(key);
}
