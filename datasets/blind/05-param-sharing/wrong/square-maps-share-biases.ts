// Wrong: on square maps there is one bias a filter. True of it: square maps count too few biases. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function locallyConnectedWeights(options) {
  const due = right.locallyConnectedWeights(options);
  const { bias, filters, outputHeight, outputWidth } = options;
  return bias && outputHeight === outputWidth ? due - filters * (outputHeight * outputWidth - 1) : due;
}
