// Wrong: a negative row counts from below. True of it: negative rows are let through. Sentences: not-refused, arguments-unchecked, no-number-is-too-small.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function countDark(image, top, left, size) {
  return right.countDark(image, top < 0 && image.length + top >= 0 ? image.length + top : top, left, size);
}
