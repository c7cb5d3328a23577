import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'The kernel is flipped on one axis only: reversing the order of its rows leaves each row as it was.';
export const isPublic = true;

export const { convolve } = submission({
  convolve(grid, kernel, options) {
    reference.convolve(grid, kernel, options);
    return reference.crossCorrelate(grid, kernel.toReversed(), options);
  },
});
