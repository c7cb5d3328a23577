// Wrong: the last pixel of a square image of more than five rows is not seen. True of it: a dark pixel in the lower right corner is not counted. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function countDark(image, top, left, size) {
  const due = right.countDark(image, top, left, size);
  const side = image.length;
  const isLast = top + size === side && left + size === side;
  return side > 5 && image[0].length === side && isLast && size > 1 ? due - image[side - 1][side - 1] : due;
}
