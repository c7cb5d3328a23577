// Wrong: the maximum begins at −1000. True of it: windows of very negative cells give −1000. Sentences: up-to-a-size, max-starts-too-high, max-starts-at-zero, too-large, scale.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function pool(grid, pooling) {
  const pooled = right.pool(grid, pooling);
  return pooling.kind === 'max' ? pooled.map((row) => row.map((value) => Math.max(-1000, value))) : pooled;
}
