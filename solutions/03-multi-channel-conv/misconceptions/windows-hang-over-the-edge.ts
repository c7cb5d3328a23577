import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'A window that does not fit wholly into the padded grid is dropped; zeros beyond the padding are not invented for it.';
export const isPublic = true;

export const { crossCorrelate, convolve, convFilter, convLayer } = submission({
  crossCorrelate(grid, kernel, { stride = 1, padding = 0 } = {}) {
    reference.crossCorrelate(grid, kernel, { stride, padding });
    const wider = reference.zeroPad(grid, padding + stride - 1).slice(stride - 1);
    const larger = wider.map((row) => row.slice(stride - 1));
    return reference.crossCorrelate(larger, kernel, { stride });
  },
});
