// The receptive field is walked from the last layer to the first: field = (field − 1) · stride + kernel.
import { requireWhole } from '../../../../exercises/lib/require.ts';
import { fitsExactly, outputSize, paddingFor, samePadding } from './formula.ts';

export { fitsExactly, outputSize, paddingFor, samePadding };

const strideOf = (layer) => layer.stride ?? (layer.kind === 'pool' ? layer.kernel : 1);

export function stackReceptiveField(layers) {
  let size = 1;
  let stride = 1;
  for (const layer of [...layers].reverse()) {
    requireWhole('kernel', layer.kernel, 1);
    requireWhole('stride', strideOf(layer), 1);
    size = (size - 1) * strideOf(layer) + layer.kernel;
    stride *= strideOf(layer);
  }
  return { size, stride };
}
export function stackShape(shape, layers) {
  if (layers.length === 0) {
    requireWhole('channels', shape.channels, 1);
    requireWhole('height', shape.height, 1);
    requireWhole('width', shape.width, 1);
    return shape;
  }
  const layer = layers.at(-1);
  const before = stackShape(shape, layers.slice(0, -1));
  if (layer.kind === 'conv') requireWhole('filters', layer.filters, 1);
  const side = (input) => outputSize({ input, kernel: layer.kernel, padding: layer.padding ?? 0, stride: strideOf(layer) });
  return { channels: layer.kind === 'conv' ? layer.filters : before.channels, height: side(before.height), width: side(before.width) };
}
