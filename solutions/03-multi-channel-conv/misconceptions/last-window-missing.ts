import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'The last window may end exactly at the edge: a window fits as long as its end is not beyond that of the padded grid.';
export const isPublic = true;

export const { crossCorrelate, convolve, convFilter, convLayer } = submission({
  crossCorrelate(grid, kernel, { stride = 1, padding = 0 } = {}) {
    const map = reference.crossCorrelate(grid, kernel, { stride, padding });
    const before = (start: number, size: number, length: number) => start + size < length + 2 * padding;
    return map
      .filter((_, y) => before(y * stride, kernel.length, grid.length))
      .map((row) => row.filter((_, x) => before(x * stride, kernel[0]!.length, grid[0]!.length)));
  },
});
