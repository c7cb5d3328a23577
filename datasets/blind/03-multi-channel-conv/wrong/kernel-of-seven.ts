// Wrong: kernel rows behind the 7th are left out. True of it: large kernels are cut. Sentences: up-to-a-size, too-small, too-large, both-ways.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function crossCorrelate(grid, kernel, sliding) {
  right.crossCorrelate(grid, kernel, sliding);
  return right.crossCorrelate(grid, kernel.map((row, i) => (i < 7 ? row : row.map(() => 0))), sliding);
}
