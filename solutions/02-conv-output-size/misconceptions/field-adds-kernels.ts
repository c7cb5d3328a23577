import type { Layer, ReceptiveField } from '../conv-output-size.ts';
import { stackReceptiveField as checked } from '../conv-output-size.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'Neighbouring windows overlap: the first cell of a kernel has its field already, so each kernel adds K − 1 steps, not K.';

export function stackReceptiveField(layers: Layer[]): ReceptiveField {
  checked(layers);
  const field = { size: 0, stride: 1 };
  for (const layer of layers) {
    const { kernel } = layer;
    const stride = layer.stride ?? (layer.kind === 'pool' ? kernel : 1);
    field.size += kernel * field.stride;
    field.stride *= stride;
  }
  return field;
}
