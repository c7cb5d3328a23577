// Wrong: where the window is as high as the image, only its first column of windows is kept. True of it: a window as high as the image gives one cell. Sentences: one-too-few, shape-too-small.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function slideWindow(image, size, stride) {
  const counts = right.slideWindow(image, size, stride);
  return size === image.length ? [counts[0].slice(0, 1)] : counts;
}
