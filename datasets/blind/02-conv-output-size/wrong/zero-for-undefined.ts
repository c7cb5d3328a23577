// Wrong: 0 where no padding does. True of it: an answer where there is none. Sentences: answer-for-nothing, padding-always-found.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function paddingFor(options) {
  return right.paddingFor(options) ?? 0;
}
