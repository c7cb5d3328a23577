import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'Padding goes on all four sides: each axis grows by twice the padding, and the grid lies in the middle.';

export const { zeroPad, crossCorrelate, convolve, convFilter, convLayer } = submission({
  zeroPad(grid, padding) {
    const padded = reference.zeroPad(grid, padding);
    return padded.slice(0, padding + grid.length).map((row) => row.slice(0, padding + grid[0]!.length));
  },
});
