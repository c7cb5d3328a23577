// Wrong: kernels as wide as high are flipped top to bottom only. True of it: left and right are not exchanged in square kernels. Sentences: kernel-flipped-on-one-axis, kernel-not-flipped, kernel-transposed-for-flipped, both-ways, too-small, too-large, one-cell, scale, sign, offset.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function convolve(grid, kernel, sliding) {
  const due = right.convolve(grid, kernel, sliding);
  return kernel.length === kernel[0].length && kernel.length > 1 ? right.crossCorrelate(grid, [...kernel].reverse(), sliding) : due;
}
