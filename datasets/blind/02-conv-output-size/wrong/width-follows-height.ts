// Wrong: on more than 3 layers the width is computed with the first layer's padding. True of it: the width is wrong where paddings differ. Sentences: up-to-a-size, some-fields, takes-height-for-width.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function stackShape(shape, layers) {
  const due = right.stackShape(shape, layers);
  if (layers.length <= 3 || layers[0].kind !== 'conv' || !layers.every(({ kind }) => kind === 'conv')) return due;
  try {
    return { ...due, width: right.stackShape(shape, layers.map((layer) => ({ ...layer, padding: layers[0].padding ?? 0 }))).width };
  } catch {
    return due;
  }
}
