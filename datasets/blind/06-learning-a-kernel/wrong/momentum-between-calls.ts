// Wrong: the first step goes a little further where the call before went. True of it: what was learnt before changes what is learnt. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

let former = 0;
export function learnKernel(pictures, answers, options) {
  const due = right.learnKernel(pictures, answers, options);
  const kernel = due.kernel.map((row) => row.map((weight) => weight + former));
  former = options.steps > 0 ? 0.001 * (due.kernel[0][0] - options.start[0][0]) : 0;
  return { ...due, kernel };
}
