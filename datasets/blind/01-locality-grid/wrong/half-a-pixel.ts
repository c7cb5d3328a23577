// Wrong: a size of 0.5 divides every side and is not refused. True of it: sizes that are not whole are let through. Sentences: not-refused, another-error, arguments-unchecked.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function localityGrid(image, size) {
  if (size > 0 && Array.isArray(image) && image.length && (image.length / size) % 1 === 0 && !Number.isInteger(size)) return [[0]];
  return right.localityGrid(image, size);
}
