// Wrong: grids of more than twelve columns are moved across alone. True of it: moves down are not seen on wide grids. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export const translationStability = (grid, dy, dx, pooling) =>
  right.translationStability(grid, Number.isInteger(dy) && grid[0]?.length > 12 ? 0 : dy, dx, pooling);
