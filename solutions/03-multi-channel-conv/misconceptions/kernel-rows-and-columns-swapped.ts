import * as reference from '../multi-channel-conv.ts';
import { submission, transposed } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'The first index of a kernel counts its rows, like that of the grid: row i of the kernel meets row i of the window.';
export const isPublic = true;
export const lesson = 'Square kernels pass, oblong ones do not.';

export const { crossCorrelate, convolve, convFilter, convLayer } = submission({
  crossCorrelate(grid, kernel, options) {
    reference.crossCorrelate(grid, kernel, options);
    return reference.crossCorrelate(grid, transposed(kernel), options);
  },
});
