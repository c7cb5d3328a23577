import * as reference from '../multi-channel-conv.ts';
import { addBias, submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'The bias comes first, then the activation: it decides which sums a ReLU lets through.';
export const isPublic = true;
export const lesson = 'ReLU lets negative numbers through.';

export const { convLayer } = submission({
  convLayer(volume, filters, options = {}) {
    reference.convLayer(volume, filters, options);
    const { biases = filters.map(() => 0), ...others } = options;
    return reference.convLayer(volume, filters, others).map((map, f) => addBias(map, biases[f]!));
  },
});
