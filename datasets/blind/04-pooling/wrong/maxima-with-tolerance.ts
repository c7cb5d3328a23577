// Wrong: maxima are compared with the averages' tolerance of 1e-9. True of it: maxima that differ by less count as unchanged. Sentences: nearly, too-large.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function translationStability(grid, dy, dx, pooling) {
  const due = right.translationStability(grid, dy, dx, pooling);
  if (pooling.kind !== 'max') return due;
  const before = right.pool(grid, pooling).flat();
  const after = right.pool(right.shift(grid, dy, dx), pooling).flat();
  return before.filter((value, at) => Math.abs(value - after[at]) <= 1e-9).length / before.length;
}
