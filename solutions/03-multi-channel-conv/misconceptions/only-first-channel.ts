import * as reference from '../multi-channel-conv.ts';
import { addBias, submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'Only the first channel is seen: every channel has its slice of the filter, and all of them add to the sum.';
export const isPublic = true;

export const { convFilter, convLayer } = submission({
  convFilter(volume, filter, { bias = 0, ...sliding } = {}) {
    reference.convFilter(volume, filter, sliding);
    return addBias(reference.crossCorrelate(volume[0]!, filter[0]!, sliding), bias);
  },
});
