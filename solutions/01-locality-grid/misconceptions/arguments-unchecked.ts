import type { Grid } from '../../../exercises/lib/types.ts';
import type { Window } from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'You compute with whatever you are given. The docstrings say which arguments must be refused with a `RangeError`.';

export function countDark(image: Grid, top: number, left: number, size: number): number {
  const window = image.slice(top, top + size).flatMap((row) => row.slice(left, left + size));
  return window.reduce((sum, pixel) => sum + pixel, 0);
}

export function localityGrid(image: Grid, size: number): Grid {
  return slideWindow(image, size, size);
}

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  const starts = (length: number): number[] => {
    const windows = Math.max(0, Math.floor((length - size) / stride + 1) || 0);
    return Array.from({ length: Math.min(windows, length) }, (_, index) => index * stride);
  };
  return starts(image.length).map((top) =>
    starts(image[0]?.length ?? 0).map((left) => countDark(image, top, left, size)),
  );
}

export function receptiveField(row: number, column: number, size: number, stride: number): Window {
  const [top, left] = [row * stride, column * stride];
  return { top, left, bottom: top + size, right: left + size };
}
