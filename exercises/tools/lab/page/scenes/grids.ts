/** A grid drawn as text, `#` for 1. */
export const drawn = (...rows: string[]): number[][] =>
  rows.map((row) => [...row].map((dot) => (dot === '#' ? 1 : 0)));

/** One cell has another value. */
export const painted = (grid: number[][], row: number, column: number, value: number): number[][] =>
  grid.map((cells, y) => cells.map((cell, x) => (y === row && x === column ? value : cell)));

export const transposed = (grid: number[][]): number[][] =>
  grid[0]!.map((_, column) => grid.map((row) => row[column]!));

export const flippedBoth = (grid: number[][]): number[][] => grid.map((row) => row.toReversed()).toReversed();

/** Whether an answer is a grid that can be drawn. */
export function asGrid(value: unknown): number[][] {
  const grid = Array.from(value as ArrayLike<ArrayLike<number>>, (row) => Array.from(row));
  if (
    grid.length === 0 ||
    grid.some((row) => row.length === 0 || row.some((cell) => typeof cell !== 'number'))
  ) {
    throw new TypeError('no grid');
  }
  return grid;
}
