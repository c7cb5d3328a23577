// Wrong: remembers maps by the kernel and the grid's corner and size. True of it: another grid with the same corner gets the former's map. Sentences: changes-its-mind, both-ways, too-small, too-large, one-cell.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

const known = new Map();
export function crossCorrelate(grid, kernel, sliding = {}) {
  const map = right.crossCorrelate(grid, kernel, sliding);
  const key = JSON.stringify([kernel, sliding, grid.length, grid[0].length, grid[0][0], grid.at(-1).at(-1)]);
  if (!known.has(key)) known.set(key, map);
  return known.get(key);
}
