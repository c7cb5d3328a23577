import * as reference from '../multi-channel-conv.ts';
import { submission, transposed } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'Flipping is not transposing: it keeps rows as rows and reverses their order, and the order within each.';

export const { convolve } = submission({
  convolve(grid, kernel, options) {
    reference.convolve(grid, kernel, options);
    return reference.crossCorrelate(grid, transposed(kernel), options);
  },
});
