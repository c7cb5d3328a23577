// Wrong: bias is true where it is left out. True of it: counts without a word on biases are too large. Sentences: bias-always, too-large, some-fields.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function locallyConnectedWeights({ bias = true, ...options }) {
  return right.locallyConnectedWeights({ bias, ...options });
}
