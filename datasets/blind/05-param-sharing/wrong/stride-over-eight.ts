// Wrong: strides above 8 count as 8. True of it: too many features with a large stride. Sentences: up-to-a-size, some-fields, too-large.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function featureCount(options) {
  right.featureCount(options);
  return right.featureCount({ ...options, stride: Math.min(options.stride ?? 1, 8) });
}
