import type { Layer, Shape } from '../conv-output-size.ts';
import { stackShape as right } from '../conv-output-size.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'A convolution of the stack may have its own padding, which counts in the size of its output.';
export const isPublic = true;

export function stackShape(shape: Shape, layers: Layer[]): Shape {
  return right(
    shape,
    layers.map((layer) => (layer.kind === 'conv' ? { ...layer, padding: 0 } : layer)),
  );
}
