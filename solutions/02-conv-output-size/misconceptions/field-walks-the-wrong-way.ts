import type { Layer, ReceptiveField } from '../conv-output-size.ts';
import { stackReceptiveField as checked } from '../conv-output-size.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'Multiplying the field by the stride is the step from an output back to its input: it starts at the last layer. From the first layer on, the distance between cells grows instead.';

export function stackReceptiveField(layers: Layer[]): ReceptiveField {
  return { size: checked(layers.toReversed()).size, stride: checked(layers).stride };
}
