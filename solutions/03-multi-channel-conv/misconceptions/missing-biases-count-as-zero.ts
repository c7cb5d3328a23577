import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'Biases that are too few or too many are a mistake of the caller: refuse them, rather than filling up or leaving some out.';

export const { convLayer } = submission({
  convLayer(volume, filters, options = {}) {
    const { biases = [], ...others } = options;
    return reference.convLayer(volume, filters, { ...others, biases: filters.map((_, f) => biases[f] ?? 0) });
  },
});
