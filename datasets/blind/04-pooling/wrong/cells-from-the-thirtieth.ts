// Wrong: rows from the 30th on are taken for zeros. True of it: the end of a high grid is not seen. Sentences: up-to-a-size, all-zero, too-small, too-large, both-ways.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function pool(grid, pooling) {
  const due = right.pool(grid, pooling);
  return grid.length > 30 ? right.pool(grid.map((row, y) => (y < 30 ? row : row.map(() => 0))), pooling) : due;
}
