// Wrong: of three equal layers in a row the third is left out. True of it: deep stacks of equal layers see too little. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function stackReceptiveField(layers) {
  right.stackReceptiveField(layers);
  const keys = layers.map((layer) => JSON.stringify(layer));
  return right.stackReceptiveField(layers.filter((_, at) => at < 2 || keys[at] !== keys[at - 1] || keys[at] !== keys[at - 2]));
}
