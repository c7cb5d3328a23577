import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'Your defaults hold only where no options are given at all. Of `{ stride: 2 }` the padding is missing, and it is 0 all the same: give each field a default of its own.';

// Whoever adds an undefined padding gets no size, and so no windows.
export const { convFilter, convLayer } = submission({
  convFilter(volume, filter, options = { stride: 1, padding: 0 }) {
    const map = reference.convFilter(volume, filter, options);
    const { stride, padding } = options;
    return (stride === undefined) !== (padding === undefined) ? [] : map;
  },
});
