// Wrong: biases that are left out are those of the call before, where there were as many. True of it: a layer without biases adds former ones. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

let former = [];
export function convLayer(volume, filters, options = {}) {
  const due = right.convLayer(volume, filters, options);
  if (options.biases) former = [...options.biases];
  else if (former.length === filters.length) return right.convLayer(volume, filters, { ...options, biases: former });
  return due;
}
