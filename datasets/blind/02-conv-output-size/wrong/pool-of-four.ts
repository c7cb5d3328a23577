// Wrong: pools of 4 and more move by 4 where no stride is given. True of it: shapes behind large pools are too large. Sentences: up-to-a-size, some-fields, too-large.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function stackShape(shape, layers) {
  right.stackShape(shape, layers);
  return right.stackShape(shape, layers.map((layer) => (layer.kind === 'pool' ? { ...layer, stride: layer.stride ?? Math.min(layer.kernel, 4) } : layer)));
}
