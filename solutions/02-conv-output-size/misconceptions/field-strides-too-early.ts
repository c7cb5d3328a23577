import type { Layer, ReceptiveField } from '../conv-output-size.ts';
import { stackReceptiveField as checked } from '../conv-output-size.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'The stride of a layer spreads the cells behind it, not those it looks at: widen the field first, then multiply the distance.';

export function stackReceptiveField(layers: Layer[]): ReceptiveField {
  checked(layers);
  const field = { size: 1, stride: 1 };
  for (const layer of layers) {
    const { kernel } = layer;
    const stride = layer.stride ?? (layer.kind === 'pool' ? kernel : 1);
    field.stride *= stride;
    field.size += (kernel - 1) * field.stride;
  }
  return field;
}
