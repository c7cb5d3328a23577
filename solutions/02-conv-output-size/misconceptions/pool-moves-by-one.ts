import type { Layer, ReceptiveField, Shape } from '../conv-output-size.ts';
import { stackShape as right, stackReceptiveField as rightField } from '../conv-output-size.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'Where a pool is given no stride, its windows lie side by side: it moves by its kernel, not by one cell.';

export function stackShape(shape: Shape, layers: Layer[]): Shape {
  return right(shape, layers.map(movesByOne));
}

export function stackReceptiveField(layers: Layer[]): ReceptiveField {
  return rightField(layers.map(movesByOne));
}

const movesByOne = (layer: Layer): Layer => ({ ...layer, stride: layer.stride ?? 1 });
