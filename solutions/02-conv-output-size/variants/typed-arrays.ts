/** Axes and fields live in typed arrays; both axes of a stack are worked on together. */
import { requireWhole } from '../../../exercises/lib/require.ts';
import type { Axis, Layer, ReceptiveField, Shape } from '../conv-output-size.ts';

interface Wish {
  input: number;
  kernel: number;
  stride: number;
  output: number;
}

/** Kernel, padding and stride of every layer, three numbers a layer. */
function windowsOf(layers: Layer[]): Float64Array {
  const windows = new Float64Array(3 * layers.length);
  layers.forEach((layer, index) => {
    const padding = layer.kind === 'conv' ? (layer.padding ?? 0) : 0;
    const stride = layer.stride ?? (layer.kind === 'conv' ? 1 : layer.kernel);
    windows.set([layer.kernel, padding, stride], 3 * index);
  });
  return windows;
}

function refuse(kernel: number, padding: number, stride: number): void {
  requireWhole('kernel', kernel, 1);
  requireWhole('padding', padding, 0);
  requireWhole('stride', stride, 1);
}

function slide(sides: Float64Array, kernel: number, padding: number, stride: number): Float64Array {
  refuse(kernel, padding, stride);
  return sides.map((side) => {
    const room = side + padding + padding - kernel;
    if (room < 0) throw new RangeError('kernel does not fit the padded input');
    return 1 + (room - (room % stride)) / stride;
  });
}

export function outputSize({ input, kernel, padding = 0, stride = 1 }: Axis): number {
  requireWhole('input', input, 1);
  return slide(Float64Array.of(input), kernel, padding, stride)[0]!;
}

export function fitsExactly({ input, kernel, padding = 0, stride = 1 }: Axis): boolean {
  requireWhole('input', input, 1);
  const [windows] = slide(Float64Array.of(input), kernel, padding, stride);
  return (windows! - 1) * stride + kernel === input + 2 * padding;
}

export function samePadding(kernel: number): number {
  requireWhole('kernel', kernel, 1);
  if (!(kernel & 1)) throw new RangeError('kernel must be odd');
  return kernel >> 1;
}

export function paddingFor({ input, kernel, stride, output }: Wish): number | undefined {
  requireWhole('input', input, 1);
  requireWhole('output', output, 1);
  refuse(kernel, 0, stride);
  const candidates = Uint32Array.from({ length: output * stride + kernel }, (_, padding) => padding);
  return candidates.find((padding) => {
    const room = input + 2 * padding - kernel - (output - 1) * stride;
    return room >= 0 && room < stride;
  });
}

export function stackShape({ channels, height, width }: Shape, layers: Layer[]): Shape {
  requireWhole('channels', channels, 1);
  requireWhole('height', height, 1);
  requireWhole('width', width, 1);
  for (const layer of layers) if (layer.kind === 'conv') requireWhole('filters', layer.filters, 1);
  const windows = windowsOf(layers);
  let sides = Float64Array.of(height, width);
  for (let at = 0; at < windows.length; at += 3) {
    sides = slide(sides, windows[at]!, windows[at + 1]!, windows[at + 2]!) as typeof sides;
  }
  const filters = layers.flatMap((layer) => (layer.kind === 'conv' ? [layer.filters] : []));
  return { channels: filters.at(-1) ?? channels, height: sides[0]!, width: sides[1]! };
}

export function stackReceptiveField(layers: Layer[]): ReceptiveField {
  const windows = windowsOf(layers);
  const field = Float64Array.of(1, 1);
  for (let at = 0; at < windows.length; at += 3) {
    refuse(windows[at]!, 0, windows[at + 2]!);
    field[0]! += (windows[at]! - 1) * field[1]!;
    field[1]! *= windows[at + 2]!;
  }
  return { size: field[0]!, stride: field[1]! };
}
