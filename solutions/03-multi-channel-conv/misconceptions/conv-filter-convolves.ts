import * as reference from '../multi-channel-conv.ts';
import { addBias, submission, sum } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'Layers of a network use the sliding inner product without a flip, whatever they are called: here each slice is flipped.';

export const { convFilter, convLayer } = submission({
  convFilter(volume, filter, { bias = 0, ...sliding } = {}) {
    reference.convFilter(volume, filter, sliding);
    return addBias(sum(volume.map((channel, c) => reference.convolve(channel, filter[c]!, sliding))), bias);
  },
});
