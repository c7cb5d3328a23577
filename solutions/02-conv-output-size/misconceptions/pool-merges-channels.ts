import type { Layer, Shape } from '../conv-output-size.ts';
import { stackShape as right } from '../conv-output-size.ts';

export * from '../conv-output-size.ts';

export const sentence = 'Pooling works on every channel alone: it makes the maps smaller, not fewer.';
export const isPublic = true;

export function stackShape(shape: Shape, layers: Layer[]): Shape {
  const last = right(shape, layers);
  return layers.at(-1)?.kind === 'pool' ? { ...last, channels: 1 } : last;
}
