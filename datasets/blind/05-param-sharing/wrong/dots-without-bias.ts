// Wrong: kernels of one cell have no bias. True of it: layers of 1×1 kernels count too little. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export const convWeights = (options) =>
  right.convWeights(options.kernelHeight === 1 && options.kernelWidth === 1 ? { ...options, bias: false } : options);
