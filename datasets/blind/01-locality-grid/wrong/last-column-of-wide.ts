// Wrong: on images wider than 24 pixels the last column is not seen. True of it: wide images lack their last column. Sentences: up-to-a-size, one-too-few, shape-too-small, too-small, last-window-forgotten, border, one-cell, off-by-one.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function countDark(image, top, left, size) {
  const seen = image.map((row) => (row.length > 24 ? [...row.slice(0, -1), 0] : row));
  return right.countDark(image.every((row) => row.length === image[0].length) ? seen : image, top, left, size);
}
