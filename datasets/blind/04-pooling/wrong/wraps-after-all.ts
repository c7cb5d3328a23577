// Wrong: a move by more than the grid's height comes in again. True of it: what moved out of sight is still there. Sentences: up-to-a-size, shift-wraps-around, both-ways, too-large, too-small.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function shift(grid, dy, dx) {
  right.shift(grid, dy, dx);
  return right.shift(grid, Number.isSafeInteger(dy) ? dy % (grid.length + 5) : dy, dx);
}
