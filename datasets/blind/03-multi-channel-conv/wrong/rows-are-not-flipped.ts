// Wrong: a kernel of one row is not flipped. True of it: kernels of one row slide as they are. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export const convolve = (grid, kernel, options) =>
  kernel.length === 1 ? right.crossCorrelate(grid, kernel, options) : right.convolve(grid, kernel, options);
