// Wrong: pools with a stride of their own are taken for pools without. True of it: the distance of fields is wrong where a pool overlaps. Sentences: some-fields, field-skips-pools.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function stackReceptiveField(layers) {
  right.stackReceptiveField(layers);
  return right.stackReceptiveField(layers.map((layer) => (layer.kind === 'pool' ? { kind: 'pool', kernel: layer.kernel } : layer)));
}
