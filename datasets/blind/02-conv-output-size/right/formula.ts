// The formulas of the lesson; refuses in the order of the docstring.
import { requireWhole } from '../../../../exercises/lib/require.ts';

function way({ input, kernel, padding = 0, stride = 1 }) {
  requireWhole('input', input, 1);
  requireWhole('kernel', kernel, 1);
  requireWhole('padding', padding, 0);
  requireWhole('stride', stride, 1);
  const left = input + 2 * padding - kernel;
  if (left < 0) throw new RangeError('kernel is larger than the padded input');
  return left;
}
export function outputSize(axis) {
  return Math.floor(way(axis) / (axis.stride ?? 1)) + 1;
}
export function fitsExactly(axis) {
  return way(axis) % (axis.stride ?? 1) === 0;
}
export function samePadding(kernel) {
  requireWhole('kernel', kernel, 1);
  if (kernel % 2 === 0) throw new RangeError('kernel is even');
  return (kernel - 1) / 2;
}
export function paddingFor({ input, kernel, stride, output }) {
  requireWhole('input', input, 1);
  requireWhole('kernel', kernel, 1);
  requireWhole('stride', stride, 1);
  requireWhole('output', output, 1);
  const padding = Math.max(0, Math.ceil(((output - 1) * stride - input + kernel) / 2));
  return input - kernel + 2 * padding < output * stride ? padding : undefined;
}
export function stackShape({ channels, height, width }, layers) {
  requireWhole('channels', channels, 1);
  requireWhole('height', height, 1);
  requireWhole('width', width, 1);
  for (const layer of layers) {
    const { kernel } = layer;
    const padding = layer.kind === 'conv' ? (layer.padding ?? 0) : 0;
    const stride = layer.stride ?? (layer.kind === 'conv' ? 1 : kernel);
    if (layer.kind === 'conv') {
      requireWhole('filters', layer.filters, 1);
      channels = layer.filters;
    }
    height = outputSize({ input: height, kernel, padding, stride });
    width = outputSize({ input: width, kernel, padding, stride });
  }
  return { channels, height, width };
}
export function stackReceptiveField(layers) {
  let size = 1;
  let jump = 1;
  for (const layer of layers) {
    const stride = layer.stride ?? (layer.kind === 'conv' ? 1 : layer.kernel);
    requireWhole('kernel', layer.kernel, 1);
    requireWhole('stride', stride, 1);
    size += (layer.kernel - 1) * jump;
    jump *= stride;
  }
  return { size, stride: jump };
}
