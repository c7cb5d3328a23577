// Wrong: paddings of more than 4 count once across. True of it: too few features with a large padding. Sentences: up-to-a-size, padding-counted-once, some-fields, too-small.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function featureCount(options) {
  const due = right.featureCount(options);
  const { padding = 0 } = options;
  if (padding <= 4) return due;
  const { filters, height, width, kernelHeight, kernelWidth, stride = 1 } = options;
  const down = Math.floor((height + 2 * padding - kernelHeight) / stride) + 1;
  return filters * down * (Math.floor((Math.max(0, width + padding - kernelWidth)) / stride) + 1);
}
