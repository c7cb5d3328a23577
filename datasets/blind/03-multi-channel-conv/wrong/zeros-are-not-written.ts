// Wrong: one map is used again for outputs of the same size, and sums of 0 are not written into it. True of it: a cell that should be 0 has the number of the call before. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

const maps = new Map();
export function crossCorrelate(grid, kernel, options) {
  const due = right.crossCorrelate(grid, kernel, options);
  const key = `${due.length},${due[0].length}`;
  if (!maps.has(key)) maps.set(key, due.map((row) => row.map(() => 0)));
  const map = maps.get(key);
  due.forEach((row, y) => row.forEach((sum, x) => { if (sum) map[y][x] = sum; }));
  return map;
}
