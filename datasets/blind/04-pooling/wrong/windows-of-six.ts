// Wrong: of windows wider than 6 only the first 6 columns are seen. True of it: wide windows miss their right part. Sentences: up-to-a-size, too-small, too-large, both-ways, nearly.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function pool(grid, pooling) {
  const pooled = right.pool(grid, pooling);
  if (pooling.width <= 6) return pooled;
  const { width, strideX = width } = pooling;
  return right.pool(grid, { ...pooling, width: 6, strideX }).map((row, i) => row.slice(0, pooled[i].length));
}
