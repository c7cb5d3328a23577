// Rows and cells are cut off at one end and zeros put on at the other.
import * as loops from './loops.ts';

export const { pool, poolVolume } = loops;
const slide = (list, by, filling) => {
  const steps = Math.min(Math.abs(by), list.length);
  const zeros = Array.from({ length: steps }, filling);
  return by > 0 ? [...zeros, ...list.slice(0, list.length - steps)] : [...list.slice(steps), ...zeros];
};
export function shift(grid, dy, dx) {
  for (const [name, steps] of Object.entries({ dx, dy })) if (!Number.isInteger(steps)) throw new RangeError(`${name} is not whole`);
  if (!grid[0]?.length || grid.some((row) => row.length !== grid[0].length)) throw new RangeError('grid is ragged or empty');
  return slide(grid.map((row) => slide(row, dx, () => 0)), dy, () => grid[0].map(() => 0));
}
export function translationStability(grid, dy, dx, pooling) {
  const after = pool(shift(grid, dy, dx), pooling);
  const changed = pool(grid, pooling).map((row, i) => row.filter((value, j) => !(Math.abs(value - after[i][j]) <= (pooling.kind === 'max' ? 0 : 1e-9))).length);
  const outputs = after.length * after[0].length;
  return (outputs - changed.reduce((a, b) => a + b, 0)) / outputs;
}
