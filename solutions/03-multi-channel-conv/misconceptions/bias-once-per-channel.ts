import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'The bias belongs to the filter, not to its slices: it is added once, after the channels.';
export const isPublic = true;
export const lesson =
  'With one channel all is well, with three the sums are a third of what is due, or the bias comes in three times.';

export const { convFilter, convLayer } = submission({
  convFilter(volume, filter, { bias = 0, ...sliding } = {}) {
    return reference.convFilter(volume, filter, { ...sliding, bias: bias * volume.length });
  },
});
