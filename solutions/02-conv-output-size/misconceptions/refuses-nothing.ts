import type { Axis, Layer, ReceptiveField } from '../conv-output-size.ts';
import { stackShapeBy } from '../stack-shape-by.ts';

type Wish = { input: number; kernel: number; stride: number; output: number };

export * from '../conv-output-size.ts';

export const sentence =
  'Arguments that make no sense, such as a stride of 0 or a window larger than the padded input, must be refused with a RangeError that names the argument.';

export function outputSize({ input, kernel, padding = 0, stride = 1 }: Axis): number {
  return Math.floor((input - kernel + 2 * padding) / stride) + 1;
}

export function fitsExactly({ input, kernel, padding = 0, stride = 1 }: Axis): boolean {
  return (input - kernel + 2 * padding) % stride === 0;
}

export function samePadding(kernel: number): number {
  return (kernel - 1) / 2;
}

export function paddingFor({ input, kernel, stride, output }: Wish): number | undefined {
  const padding = Math.max(0, Math.ceil(((output - 1) * stride + kernel - input) / 2));
  return outputSize({ input, kernel, padding, stride }) === output ? padding : undefined;
}

export const stackShape = stackShapeBy(outputSize);

export function stackReceptiveField(layers: Layer[]): ReceptiveField {
  const field = { size: 1, stride: 1 };
  for (const layer of layers) {
    field.size += (layer.kernel - 1) * field.stride;
    field.stride *= layer.stride ?? (layer.kind === 'pool' ? layer.kernel : 1);
  }
  return field;
}
