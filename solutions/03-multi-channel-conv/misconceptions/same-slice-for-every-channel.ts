import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'Each channel has a slice of its own: channel c meets `filter[c]`, not the first slice again.';
export const isPublic = true;

export const { convFilter, convLayer } = submission({
  convFilter(volume, filter, options) {
    reference.convFilter(volume, filter, options);
    return reference.convFilter(
      volume,
      volume.map(() => filter[0]!),
      options,
    );
  },
});
