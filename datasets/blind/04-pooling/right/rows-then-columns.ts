// Pools along the rows first and along the columns then: the maximum of maxima, the mean of means.
import * as loops from './loops.ts';

export const { poolVolume, shift } = loops;
const combine = (kind, cells) => (kind === 'max' ? Math.max(...cells) : cells.reduce((sum, cell) => sum + cell, 0) / cells.length);
const along = (row, kind, window, stride) => {
  const answers = [];
  for (let at = 0; at + window <= row.length; at += stride) answers.push(combine(kind, row.slice(at, at + window)));
  return answers;
};
const turn = (grid) => grid[0].map((_, x) => grid.map((row) => row[x]));
export function pool(grid, pooling) {
  loops.pool(grid, pooling);
  const { kind, height, width, strideY = height, strideX = width } = pooling;
  return turn(turn(grid.map((row) => along(row, kind, width, strideX))).map((column) => along(column, kind, height, strideY)));
}
export function translationStability(grid, dy, dx, pooling) {
  const moved = shift(grid, dy, dx);
  const [before, after] = [grid, moved].map((each) => pool(each, pooling).flat());
  return before.reduce((same, value, at) => same + (Math.abs(value - after[at]) <= (pooling.kind === 'average' ? 1e-9 : 0) ? 1 : 0), 0) / before.length;
}
