import type { Layer, Shape } from '../conv-output-size.ts';
import { stackShape as right } from '../conv-output-size.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'One filter looks at all channels at once and gives one map: the output has as many channels as there are filters, however many came in.';

export function stackShape(shape: Shape, layers: Layer[]): Shape {
  const filters = layers.map((layer) => (layer.kind === 'conv' ? layer.filters : 1));
  const channels = filters.reduce((product, factor) => product * factor, shape.channels);
  return { ...right(shape, layers), channels };
}
