// Wrong: answers are kept by the number of dark pixels, the sides and the size. True of it: an image with as many dark pixels elsewhere gets the counts of another. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

const known = new Map();
export function localityGrid(image, size) {
  const due = right.localityGrid(image, size);
  const key = `${image.flat().reduce((a, b) => a + b, 0)},${image.length},${image[0].length},${size}`;
  if (!known.has(key)) known.set(key, due);
  return known.get(key);
}
