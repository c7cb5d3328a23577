// Wrong: windows larger than 8 count as 8. True of it: large windows count too little. Sentences: up-to-a-size, too-small.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function countDark(image, top, left, size) {
  const count = right.countDark(image, top, left, size);
  return size > 8 ? right.countDark(image, top, left, 8) : count;
}
