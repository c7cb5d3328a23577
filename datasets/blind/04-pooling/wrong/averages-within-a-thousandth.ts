// Wrong: averages within 0.001 are the same. True of it: small changes of an average are not seen. Sentences: too-large, nearly.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function translationStability(grid, dy, dx, pooling) {
  const due = right.translationStability(grid, dy, dx, pooling);
  if (pooling.kind === 'max') return due;
  const before = right.pool(grid, pooling).flat();
  const after = right.pool(right.shift(grid, dy, dx), pooling).flat();
  return before.filter((value, at) => Math.abs(value - after[at]) <= 0.001).length / before.length;
}
