// Wrong: 13 dark pixels are said to be 12. True of it: one count is one too small. Sentences: off-by-one, too-small, one-cell.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function countDark(image, top, left, size) {
  const count = right.countDark(image, top, left, size);
  return count === 13 ? 12 : count;
}
