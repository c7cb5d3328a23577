import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'The stride holds on both axes: the window also moves `stride` columns from one sum of a row to the next.';

export const { crossCorrelate, convolve, convFilter, convLayer } = submission({
  crossCorrelate(grid, kernel, { stride = 1, padding = 0 } = {}) {
    reference.crossCorrelate(grid, kernel, { stride, padding });
    return reference.crossCorrelate(grid, kernel, { padding }).filter((_, y) => y % stride === 0);
  },
});
