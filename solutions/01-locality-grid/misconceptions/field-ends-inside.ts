import { receptiveField as right, type Window } from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  '`bottom` and `right` are exclusive: they name the first row and column after the window, not the last ones in it.';
export const isPublic = true;

export function receptiveField(row: number, column: number, size: number, stride: number): Window {
  const field = right(row, column, size, stride);
  return { ...field, bottom: field.bottom - 1, right: field.right - 1 };
}
