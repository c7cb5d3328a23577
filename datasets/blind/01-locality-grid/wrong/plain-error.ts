// Wrong: a column that does not fit throws an Error, no RangeError. True of it: the wrong kind of error. Sentences: another-error.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function countDark(image, top, left, size) {
  try {
    return right.countDark(image, top, left, size);
  } catch (error) {
    if (error.message.startsWith('left: ')) throw new Error(error.message);
    throw error;
  }
}
