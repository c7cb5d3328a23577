// Wrong: logits are kept by the first weight and the number of images. True of it: other images of the same network get the former answers. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/flat.ts';

export * from '../right/flat.ts';

const known = new Map();
export function forward(params, images) {
  const due = right.forward(params, images);
  const key = `${params.conv1.kernels[0]},${images.length}`;
  if (!known.has(key)) known.set(key, due);
  return known.get(key);
}
