// Wrong: 'Max' is taken for max. True of it: kinds written otherwise are not refused. Sentences: not-refused, kind-ignored.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function pool(grid, pooling) {
  return right.pool(grid, typeof pooling.kind === 'string' ? { ...pooling, kind: pooling.kind.toLowerCase() } : pooling);
}
