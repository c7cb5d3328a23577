import * as reference from '../multi-channel-conv.ts';
import { mapCells, submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'The sums may be negative and stay so: cutting them off at zero is the work of an activation, later.';
export const isPublic = true;

export const { crossCorrelate, convolve, convFilter, convLayer } = submission({
  crossCorrelate(grid, kernel, options) {
    return mapCells(reference.crossCorrelate(grid, kernel, options), (sum) => Math.max(0, sum));
  },
});
