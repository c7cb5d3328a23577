import * as reference from '../multi-channel-conv.ts';
import { mapCells, submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  "The weights are taken as they are: dividing by the kernel's sum belongs to blurring filters, not to the definition.";
export const isPublic = true;

export const { crossCorrelate, convolve, convFilter, convLayer } = submission({
  crossCorrelate(grid, kernel, options) {
    const total = kernel.flat().reduce((sum, weight) => sum + weight, 0) || 1;
    return mapCells(reference.crossCorrelate(grid, kernel, options), (sum) => sum / total);
  },
});
