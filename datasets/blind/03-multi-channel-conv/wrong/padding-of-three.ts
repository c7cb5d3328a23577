// Wrong: convolve pads by 3 at most. True of it: with a large padding the map is too small. Sentences: up-to-a-size, shape-too-small.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function convolve(grid, kernel, sliding = {}) {
  const due = right.convolve(grid, kernel, sliding);
  if (!(sliding.padding > 3)) return due;
  try {
    return right.convolve(grid, kernel, { ...sliding, padding: 3 });
  } catch {
    return due;
  }
}
