import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  "The map's size follows from the padded grid: count the window's positions after the padding, not before it.";
export const isPublic = true;
export const lesson =
  'The map is right but small, and its last rows are missing as soon as there is padding.';

export const { crossCorrelate, convolve, convFilter, convLayer } = submission({
  crossCorrelate(grid, kernel, { stride = 1, padding = 0 } = {}) {
    const map = reference.crossCorrelate(grid, kernel, { stride, padding });
    const positions = (length: number, size: number) => Math.max(0, Math.floor((length - size) / stride) + 1);
    return map
      .slice(0, positions(grid.length, kernel.length))
      .map((row) => row.slice(0, positions(grid[0]!.length, kernel[0]!.length)));
  },
});
