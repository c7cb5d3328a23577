// Wrong: each 250th answer is one too large. True of it: the same question gets another answer later. Sentences: changes-its-mind, off-by-one, some-fields.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

let calls = 0;
export function convWeights(options) {
  return right.convWeights(options) + (++calls % 250 === 0 ? 1 : 0);
}
