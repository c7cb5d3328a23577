// Wrong: an average of 0 is taken for an empty window, and its first cell is given instead. True of it: windows whose cells cancel give a cell. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function pool(grid, pooling) {
  const due = right.pool(grid, pooling);
  if (pooling.kind !== 'average') return due;
  const { height, width, strideY = height, strideX = width } = pooling;
  return due.map((row, i) => row.map((mean, j) => (mean === 0 ? grid[i * strideY][j * strideX] : mean)));
}
