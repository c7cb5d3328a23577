// Wrong: from 65 filters on there are 64 biases. True of it: layers of many filters lack biases. Sentences: up-to-a-size, too-small, bias-once-per-layer.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function convWeights(options) {
  const due = right.convWeights(options);
  return options.bias && options.filters > 64 ? due - options.filters + 64 : due;
}
