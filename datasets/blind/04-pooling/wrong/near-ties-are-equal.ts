// Wrong: maxima within 0.01 are the same. True of it: small changes of a maximum are not seen. Sentences: too-large, nearly.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function translationStability(grid, dy, dx, pooling) {
  if (pooling.kind !== 'max') return right.translationStability(grid, dy, dx, pooling);
  const before = right.pool(grid, pooling).flat();
  const after = right.pool(right.shift(grid, dy, dx), pooling).flat();
  return before.filter((value, at) => Math.abs(value - after[at]) <= 0.01).length / before.length;
}
