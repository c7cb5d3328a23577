// Wrong: paddings above 50 are not found. True of it: undefined where a large padding does. Sentences: up-to-a-size, no-answer.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function paddingFor(options) {
  const padding = right.paddingFor(options);
  return padding > 50 ? undefined : padding;
}
