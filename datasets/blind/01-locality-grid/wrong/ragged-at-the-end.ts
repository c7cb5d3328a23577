// Wrong: of the rows, only the second is compared with the first. True of it: an image whose last row is shorter is let through. Sentences: not-refused, only-first-rows-compared.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function slideWindow(image, size, stride) {
  if (image.length > 2 && image[0].length > 0 && image[0].length === image[1].length) {
    const width = image[0].length;
    return right.slideWindow(image.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? 0)), size, stride);
  }
  return right.slideWindow(image, size, stride);
}
