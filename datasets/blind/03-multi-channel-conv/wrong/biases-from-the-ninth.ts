// Wrong: filters from the 9th on get the bias of the 8th. True of it: the biases of many filters are mixed up. Sentences: up-to-a-size, offset, both-ways, too-small, too-large.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function convLayer(volume, filters, options = {}) {
  const due = right.convLayer(volume, filters, options);
  if (filters.length < 9 || !options.biases) return due;
  return right.convLayer(volume, filters, { ...options, biases: options.biases.map((bias, f) => (f < 8 ? bias : options.biases[7])) });
}
