// Wrong: of more than 50 outputs only the first 50 are compared. True of it: changes at the end of a large grid are not seen. Sentences: up-to-a-size, too-large, too-small.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function translationStability(grid, dy, dx, pooling) {
  const due = right.translationStability(grid, dy, dx, pooling);
  const before = right.pool(grid, pooling).flat().slice(0, 50);
  const after = right.pool(right.shift(grid, dy, dx), pooling).flat();
  return after.length > 50 ? before.filter((value, at) => Math.abs(value - after[at]) <= (pooling.kind === 'max' ? 0 : 1e-9)).length / 50 : due;
}
