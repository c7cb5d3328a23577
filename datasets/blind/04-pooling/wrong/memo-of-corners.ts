// Wrong: answers are kept by kind, window, sides and the four corners of the grid. True of it: a grid with the same corners gets the answer of another. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

const known = new Map();
export function pool(grid, pooling) {
  const due = right.pool(grid, pooling);
  const [top, bottom] = [grid[0], grid.at(-1)];
  const key = JSON.stringify([pooling, grid.length, top.length, top[0], top.at(-1), bottom[0], bottom.at(-1)]);
  if (!known.has(key)) known.set(key, due);
  return known.get(key);
}
