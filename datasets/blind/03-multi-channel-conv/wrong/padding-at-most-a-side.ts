// Wrong: no more is padded than the grid is high. True of it: small grids are padded too little. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export const zeroPad = (grid, padding) =>
  right.zeroPad(grid, Number.isInteger(padding) && padding > grid.length && grid.length > 1 ? grid.length : padding);
