import type { Grid } from './types.ts';

/**
 * Refuses anything but a whole number of at least `min`.
 *
 * @param name what the message calls the value
 * @throws RangeError naming the argument and what it must be
 */
export function requireWhole(name: string, value: number, min: number): void {
  if (!Number.isInteger(value) || value < min) {
    throw new RangeError(`${name} must be a whole number of at least ${min}, got ${value}`);
  }
}

/**
 * Refuses anything but a grid with at least one cell and rows of one length.
 *
 * @throws RangeError naming the argument and what it must be
 */
export function requireGrid(name: string, grid: Grid): void {
  const width = grid[0]?.length ?? 0;
  if (width === 0 || grid.some((row) => row.length !== width)) {
    throw new RangeError(`${name} must have at least one cell and rows of one length`);
  }
}
