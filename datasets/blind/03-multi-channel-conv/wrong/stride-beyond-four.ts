// Wrong: strides above 4 move by 4 across. True of it: columns lie too close with a large stride. Sentences: up-to-a-size, shape-too-large, one-too-many, both-ways.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function crossCorrelate(grid, kernel, sliding = {}) {
  const due = right.crossCorrelate(grid, kernel, sliding);
  if (!(sliding.stride > 4)) return due;
  const close = right.crossCorrelate(grid, kernel, { ...sliding, stride: 1 });
  return due.map((_, y) => close[y * sliding.stride].filter((_, x) => x % 4 === 0));
}
