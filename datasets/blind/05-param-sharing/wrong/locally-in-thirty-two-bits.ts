// Wrong: Math.imul multiplies. True of it: large counts are wrong.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function locallyConnectedWeights(options) {
  const once = right.locallyConnectedWeights({ ...options, outputHeight: 1, outputWidth: 1 });
  right.locallyConnectedWeights(options);
  return Math.imul(once, options.outputHeight * options.outputWidth);
}
