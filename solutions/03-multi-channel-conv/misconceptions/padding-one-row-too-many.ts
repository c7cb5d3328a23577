import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'There is one row of zeros too many: as many go below as above, and a padding of 0 adds none.';
export const isPublic = true;

export const { zeroPad, crossCorrelate, convolve, convFilter, convLayer } = submission({
  zeroPad(grid, padding) {
    const padded = reference.zeroPad(grid, padding);
    return [...padded, padded[0]!.map(() => 0)];
  },
});
