import type { Layer, ReceptiveField } from '../conv-output-size.ts';
import { stackReceptiveField as checked } from '../conv-output-size.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'Behind a layer with a stride, neighbouring cells lie several input pixels apart. A step of the kernel there is as many pixels long.';
export const isPublic = true;
export const lesson = 'Receptive fields are right until the first stride, then too small.';

export function stackReceptiveField(layers: Layer[]): ReceptiveField {
  checked(layers);
  const field = { size: 1, stride: 1 };
  for (const layer of layers) {
    const { kernel } = layer;
    const stride = layer.stride ?? (layer.kind === 'pool' ? kernel : 1);
    field.size += kernel - 1;
    field.stride *= stride;
  }
  return field;
}
