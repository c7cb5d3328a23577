import { receptiveField as right, type Window } from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'Your fields follow each other without overlap. That is so only where the stride equals the size.';
export const isPublic = true;

export function receptiveField(row: number, column: number, size: number, stride: number): Window {
  right(row, column, size, stride);
  return right(row, column, size, size);
}
