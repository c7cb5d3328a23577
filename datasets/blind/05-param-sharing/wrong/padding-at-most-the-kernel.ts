// Wrong: no more is padded than the kernel is high. True of it: maps behind wide paddings are too small. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function featureCount(options) {
  const due = right.featureCount(options);
  const { padding = 0, kernelHeight } = options;
  return padding > kernelHeight && kernelHeight <= options.height ? right.featureCount({ ...options, padding: kernelHeight, kernelWidth: Math.min(options.kernelWidth, options.width) }) : due;
}
