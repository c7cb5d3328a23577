// Wrong: an unknown kind with a kernel is a pool. True of it: unknown kinds are not refused. Sentences: not-refused.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function networkTable(input, layers) {
  return right.networkTable(input, layers.map((layer) => (['conv', 'pool', 'dense'].includes(layer.kind) || !('kernel' in layer) ? layer : { ...layer, kind: 'pool' })));
}
