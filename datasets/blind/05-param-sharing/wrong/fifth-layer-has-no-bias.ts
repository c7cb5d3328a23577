// Wrong: layers from the fifth on have no bias. True of it: parameters of late layers are too few. Sentences: up-to-a-size, some-fields, too-small, bias-off-in-the-table.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function networkTable(input, layers) {
  right.networkTable(input, layers);
  return right.networkTable(input, layers.map((layer, at) => (at < 4 || layer.kind === 'pool' ? layer : { ...layer, bias: false })));
}
