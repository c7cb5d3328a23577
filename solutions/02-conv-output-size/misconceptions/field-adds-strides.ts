import type { Layer, ReceptiveField } from '../conv-output-size.ts';
import { stackReceptiveField as checked } from '../conv-output-size.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'Strides multiply: two layers of stride 2 bring neighbouring cells 4 input pixels apart, and with a third 8, not 6.';

export function stackReceptiveField(layers: Layer[]): ReceptiveField {
  checked(layers);
  const field = { size: 1, stride: 0 };
  for (const layer of layers) {
    const { kernel } = layer;
    const stride = layer.stride ?? (layer.kind === 'pool' ? kernel : 1);
    field.size += (kernel - 1) * Math.max(1, field.stride);
    field.stride += stride;
  }
  return field;
}
