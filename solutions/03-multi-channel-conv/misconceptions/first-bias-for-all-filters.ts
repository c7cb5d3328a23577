import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence = 'Each filter has a bias of its own: filter f goes with `biases[f]`.';

export const { convLayer } = submission({
  convLayer(volume, filters, options = {}) {
    reference.convLayer(volume, filters, options);
    const { biases = [0], ...others } = options;
    return reference.convLayer(volume, filters, { ...others, biases: filters.map(() => biases[0]!) });
  },
});
