import { receptiveField as right, type Window } from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'You take the place of the cell for the place of its window. One cell further is `stride` pixels further.';

export function receptiveField(row: number, column: number, size: number, stride: number): Window {
  right(row, column, size, stride);
  return { top: row, left: column, bottom: row + size, right: column + size };
}
