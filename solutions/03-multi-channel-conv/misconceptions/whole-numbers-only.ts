import * as reference from '../multi-channel-conv.ts';
import { mapCells, submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'What is behind the point gets lost: an `Int32Array` holds whole numbers only. Cells, weights and sums are numbers of any kind: a `Float64Array` or a plain array holds them.';

export const { zeroPad, crossCorrelate, convolve, convFilter, convLayer } = submission({
  zeroPad: (grid, padding) => mapCells(reference.zeroPad(grid, padding), Math.trunc),
});
