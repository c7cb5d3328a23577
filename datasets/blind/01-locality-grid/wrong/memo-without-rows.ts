// Wrong: remembers answers by the image's pixels alone, so that 2×3 and 3×2 are one. True of it: an image of another form with the same pixels gets the former's counts. Sentences: changes-its-mind, another-form, sides-exchanged, both-ways, too-small, too-large, one-too-many, one-too-few, shape-too-small, shape-too-large.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

const known = new Map();
export function slideWindow(image, size, stride) {
  const answer = right.slideWindow(image, size, stride);
  const key = `${image.flat().join('')},${size},${stride}`;
  if (!known.has(key)) known.set(key, answer);
  return known.get(key);
}
