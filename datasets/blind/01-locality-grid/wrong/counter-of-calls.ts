// Wrong: from the 300th call on the window is one pixel to the left. True of it: what was right at first is wrong later. Sentences: changes-its-mind, both-ways, too-small, too-large, shifted, off-by-one, one-cell.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

let calls = 0;
export function countDark(image, top, left, size) {
  const count = right.countDark(image, top, left, size);
  return ++calls > 300 && left > 0 ? right.countDark(image, top, left - 1, size) : count;
}
