// Wrong: layers behind the sixth are left out. True of it: deep stacks end too early. Sentences: up-to-a-size, some-fields, too-large, too-small, both-ways.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function stackShape(shape, layers) {
  right.stackShape(shape, layers);
  return right.stackShape(shape, layers.slice(0, 6));
}
