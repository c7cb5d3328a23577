import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'The bias belongs to the filter, not to its slices: it is added once, after the channels.';

export const { convFilter, convLayer } = submission({
  convFilter(volume, filter, { bias = 0, ...sliding } = {}) {
    return reference.convFilter(volume, filter, { ...sliding, bias: bias * volume.length });
  },
});
