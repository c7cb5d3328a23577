import type { Layer, ReceptiveField } from '../conv-output-size.ts';
import { stackReceptiveField as checked } from '../conv-output-size.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'A pool has windows and a stride as well: it widens the field, and it spreads the cells behind it.';
export const isPublic = true;

export function stackReceptiveField(layers: Layer[]): ReceptiveField {
  checked(layers);
  return checked(layers.filter((layer) => layer.kind === 'conv'));
}
