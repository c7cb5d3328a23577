// Wrong: layers behind the sixth are not seen. True of it: fields of deep stacks are too small. Sentences: up-to-a-size, too-small, some-fields.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function stackReceptiveField(layers) {
  right.stackReceptiveField(layers);
  return right.stackReceptiveField(layers.slice(0, 6));
}
