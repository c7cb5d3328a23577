// Wrong: a move by more than three times the height leaves the grid as it is. True of it: what should be out of sight is still there. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export const shift = (grid, dy, dx) =>
  Number.isInteger(dy) && Math.abs(dy) > 3 * grid.length ? right.shift(grid, 0, dx) : right.shift(grid, dy, dx);
