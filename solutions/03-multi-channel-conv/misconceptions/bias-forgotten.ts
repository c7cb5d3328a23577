import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence = 'The bias is missing: it is added to every sum of the map.';

export const { convFilter, convLayer } = submission({
  convFilter(volume, filter, { bias, ...sliding } = {}) {
    return reference.convFilter(volume, filter, sliding);
  },
});
