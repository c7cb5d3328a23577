import type { Layer, ReceptiveField } from '../conv-output-size.ts';
import { stackReceptiveField as checked } from '../conv-output-size.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'Only windows that lie side by side multiply. Where they overlap, a further kernel reaches K − 1 steps beyond what was seen before.';

export function stackReceptiveField(layers: Layer[]): ReceptiveField {
  checked(layers);
  const field = { size: 1, stride: 1 };
  for (const layer of layers) {
    const { kernel } = layer;
    const stride = layer.stride ?? (layer.kind === 'pool' ? kernel : 1);
    field.size *= kernel;
    field.stride *= stride;
  }
  return field;
}
