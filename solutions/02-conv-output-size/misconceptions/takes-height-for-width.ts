import type { Layer, Shape } from '../conv-output-size.ts';
import { stackShape as right } from '../conv-output-size.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'Inputs need not be square: the height and the width each have their own size, and each goes through the layers by itself.';
export const isPublic = true;

export function stackShape(shape: Shape, layers: Layer[]): Shape {
  const last = right(shape, layers);
  return { ...last, width: last.height };
}
