// Wrong: where two paddings do, the larger one. True of it: not the smallest padding. Sentences: padding-largest, too-large, off-by-one.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function paddingFor(options) {
  const padding = right.paddingFor(options);
  if (padding === undefined) return padding;
  const { input, kernel, stride, output } = options;
  return input - kernel + 2 * (padding + 1) < output * stride ? padding + 1 : padding;
}
