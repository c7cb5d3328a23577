import type { Layer, Shape } from '../conv-output-size.ts';
import { stackShape as right } from '../conv-output-size.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'Each layer works on what the layer before it has left, not on the input of the whole stack.';
export const isPublic = true;

export function stackShape(shape: Shape, layers: Layer[]): Shape {
  const { channels } = right(shape, layers);
  const { height, width } = right(shape, layers.slice(-1));
  return { channels, height, width };
}
