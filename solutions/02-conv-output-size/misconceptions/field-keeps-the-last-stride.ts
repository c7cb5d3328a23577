import type { Layer, ReceptiveField } from '../conv-output-size.ts';
import { stackReceptiveField as checked } from '../conv-output-size.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'The distance between neighbouring fields carries the strides of all layers so far, multiplied, not only that of the layer before.';

export function stackReceptiveField(layers: Layer[]): ReceptiveField {
  checked(layers);
  let [size, last] = [1, 1];
  for (const layer of layers) {
    size += (layer.kernel - 1) * last;
    last = layer.stride ?? (layer.kind === 'pool' ? layer.kernel : 1);
  }
  return { size, stride: last };
}
