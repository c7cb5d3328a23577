import * as reference from '../multi-channel-conv.ts';
import { mapCells, submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'The maps of the channels are added up, not averaged: nothing is divided by the number of channels.';
export const isPublic = true;
export const lesson =
  'With one channel all is well, with three the sums are a third of what is due, or the bias comes in three times.';

export const { convFilter, convLayer } = submission({
  convFilter(volume, filter, { bias = 0, ...sliding } = {}) {
    const total = reference.convFilter(volume, filter, sliding);
    return mapCells(total, (sum) => sum / volume.length + bias);
  },
});
