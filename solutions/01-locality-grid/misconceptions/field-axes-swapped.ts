import { receptiveField as right, type Window } from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  "Your field is mirrored at the diagonal. A cell's row says how far down its window lies, its column how far to the right.";
export const isPublic = true;

export function receptiveField(row: number, column: number, size: number, stride: number): Window {
  const { top, left, bottom, right: end } = right(row, column, size, stride);
  return { top: left, left: top, bottom: end, right: bottom };
}
