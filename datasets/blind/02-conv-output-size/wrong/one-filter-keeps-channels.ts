// Wrong: a conv of one filter keeps the channels. True of it: one filter does not make one channel. Sentences: some-fields, too-large.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function stackShape(shape, layers) {
  const due = right.stackShape(shape, layers);
  return layers.at(-1)?.kind === 'conv' && layers.at(-1).filters === 1 ? { ...due, channels: shape.channels } : due;
}
