// Wrong: averages are compared exactly. True of it: averages that are rounded otherwise count as changed. Sentences: too-small, nearly.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function translationStability(grid, dy, dx, pooling) {
  const due = right.translationStability(grid, dy, dx, pooling);
  if (pooling.kind === 'max') return due;
  const before = right.pool(grid, pooling).flat();
  const after = right.pool(right.shift(grid, dy, dx), pooling).flat();
  return before.filter((value, at) => value === after[at]).length / before.length;
}
