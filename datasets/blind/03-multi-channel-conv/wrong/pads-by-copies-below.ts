// Wrong: on grids of more than 12 rows the padding below repeats the last row. True of it: the border below is no zeros. Sentences: up-to-a-size, padding-repeats-the-edge, border.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function zeroPad(grid, padding) {
  const padded = right.zeroPad(grid, padding);
  return grid.length > 12 ? padded.map((row, y) => (y >= grid.length + padding ? [...padded[grid.length + padding - 1]] : row)) : padded;
}
