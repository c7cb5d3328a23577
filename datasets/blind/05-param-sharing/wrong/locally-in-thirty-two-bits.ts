// Wrong: Math.imul multiplies. True of it: large counts are wrong. Sentences: up-to-a-size, counts-in-32-bits, too-small.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function locallyConnectedWeights(options) {
  const once = right.locallyConnectedWeights({ ...options, outputHeight: 1, outputWidth: 1 });
  right.locallyConnectedWeights(options);
  return Math.imul(once, options.outputHeight * options.outputWidth);
}
