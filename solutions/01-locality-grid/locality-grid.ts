import { requireGrid, requireWhole } from '../../exercises/lib/require.ts';
import type { Grid } from '../../exercises/lib/types.ts';

/** Where a window lies on the image: rows `top` to `bottom − 1`, columns `left` to `right − 1`. */
export interface Window {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * Task 1. Counts the dark pixels that one square gaze sees.
 *
 * @param image height × width pixels, 1 where dark and 0 where light
 * @param top row of the window's upper left pixel, from 0
 * @param left column of the window's upper left pixel, from 0
 * @param size side of the window, at least 1
 * @returns the number of dark pixels in the `size` × `size` window
 * @throws RangeError naming `image` where it is empty or ragged, `size` where it is no whole number ≥ 1,
 *   `top` or `left` where the window would leave the image on that axis
 */
export function countDark(image: Grid, top: number, left: number, size: number): number {
  // #region solution
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireInside('top', top, size, image.length);
  requireInside('left', left, size, image[0]!.length);
  let dark = 0;
  for (let row = top; row < top + size; row++) {
    for (let column = left; column < left + size; column++) dark += image[row]![column]!;
  }
  return dark;
  // #endregion
}

/**
 * Task 2. Moves the gaze over the whole image without overlap and notes what it counts (figure 2-27).
 *
 * @param image height × width pixels, 1 where dark and 0 where light
 * @param size side of the window; it divides both sides of the image
 * @returns (height / size) × (width / size) counts
 * @throws RangeError naming `image` where it is empty or ragged, `size` where it is no whole number ≥ 1 or
 *   does not divide both sides
 */
export function localityGrid(image: Grid, size: number): Grid {
  // #region solution
  requireGrid('image', image);
  requireWhole('size', size, 1);
  if (image.length % size !== 0 || image[0]!.length % size !== 0) {
    throw new RangeError(`size must divide both sides of the image, got ${size}`);
  }
  return slideWindow(image, size, size);
  // #endregion
}

/**
 * Task 3. Moves the gaze by any stride. Windows that would leave the image are dropped.
 *
 * @param image height × width pixels, 1 where dark and 0 where light
 * @param size side of the window, at most the shorter side of the image
 * @param stride pixels from one window to the next, on both axes
 * @returns one count a window, row by row
 * @throws RangeError naming `image` where it is empty or ragged, `size` where it is no whole number ≥ 1 or
 *   larger than a side of the image, `stride` where it is no whole number ≥ 1
 */
export function slideWindow(image: Grid, size: number, stride: number): Grid {
  // #region solution
  requireGrid('image', image);
  requireWhole('size', size, 1);
  requireWhole('stride', stride, 1);
  const [height, width] = [image.length, image[0]!.length];
  if (size > height || size > width) {
    throw new RangeError(`size must be at most the shorter side of the image, got ${size}`);
  }
  const counts: Grid = [];
  for (let top = 0; top + size <= height; top += stride) {
    const row: number[] = [];
    for (let left = 0; left + size <= width; left += stride) row.push(countDark(image, top, left, size));
    counts.push(row);
  }
  return counts;
  // #endregion
}

/**
 * Task 4. The part of the image that one cell of the counts has seen: its receptive field.
 *
 * @param row the cell's row in the counts, from 0
 * @param column the cell's column in the counts, from 0
 * @param size side of the window
 * @param stride pixels from one window to the next
 * @returns the window's edges in pixels of the image, `bottom` and `right` exclusive
 * @throws RangeError naming `row` or `column` where it is no whole number ≥ 0, `size` or `stride` where it is
 *   no whole number ≥ 1
 */
export function receptiveField(row: number, column: number, size: number, stride: number): Window {
  // #region solution
  requireWhole('row', row, 0);
  requireWhole('column', column, 0);
  requireWhole('size', size, 1);
  requireWhole('stride', stride, 1);
  const top = row * stride;
  const left = column * stride;
  return { top, left, bottom: top + size, right: left + size };
  // #endregion
}

// #region solution
function requireInside(name: string, start: number, size: number, side: number): void {
  requireWhole(name, start, 0);
  const last = side - size;
  if (start > last) {
    throw new RangeError(`${name} must be at most ${last}, where the window still fits, got ${start}`);
  }
}
// #endregion
