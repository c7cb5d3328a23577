import type { Grid } from '../../../exercises/lib/types.ts';
import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'A kernel larger than the padded grid has no window at all: that is refused, not answered with an empty map.';

function fits(grid: Grid = [], kernel: Grid = [], { padding = 0 }: reference.Sliding = {}): boolean {
  const rows = grid.length + 2 * padding;
  const columns = (grid[0]?.length ?? 0) + 2 * padding;
  return kernel.length <= rows && (kernel[0]?.length ?? 0) <= columns;
}

export const { crossCorrelate, convolve, convFilter, convLayer } = submission({
  crossCorrelate(grid, kernel, options = {}) {
    return fits(grid, kernel, options) ? reference.crossCorrelate(grid, kernel, options) : [];
  },
  convolve(grid, kernel, options = {}) {
    return fits(grid, kernel, options) ? reference.convolve(grid, kernel, options) : [];
  },
  convFilter(volume, filter, options = {}) {
    return fits(volume[0], filter[0], options) ? reference.convFilter(volume, filter, options) : [];
  },
  convLayer(volume, filters, options = {}) {
    const fit = filters.every((filter) => fits(volume[0], filter[0], options));
    return fit ? reference.convLayer(volume, filters, options) : filters.map(() => []);
  },
});
