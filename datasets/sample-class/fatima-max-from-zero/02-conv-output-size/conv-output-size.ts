import { requireWhole } from '../lib/require.ts';

/** A window that slides along one axis of the input. All of it counts cells. */
export interface Axis {
  /** W, the size of the input on this axis, without padding. */
  input: number;
  /** K, the size of the kernel on this axis. */
  kernel: number;
  /** P, the zeros added at each of the two ends; 0 where not given. */
  padding?: number;
  /** S, the cells from one window to the next; 1 where not given. */
  stride?: number;
}

/** The shape of a stack of feature maps. */
export interface Shape {
  channels: number;
  height: number;
  width: number;
}

/** A layer with square windows. Padding is 0 and a convolution's stride 1 where not given; a pool's stride is its kernel. */
export type Layer =
  | { kind: 'conv'; filters: number; kernel: number; padding?: number; stride?: number }
  | { kind: 'pool'; kernel: number; stride?: number };

/** What one output cell of a stack of layers sees of the input, on each axis. */
export interface ReceptiveField {
  /** Side of the field in input pixels, from the first pixel that counts to the last. */
  size: number;
  /** Input pixels from the field of one cell to the field of the next (also called the jump). */
  stride: number;
}

interface Wish {
  input: number;
  kernel: number;
  stride: number;
  output: number;
}

/** The first cell of every window that stays inside the padded input. */
function startsOf({ input, kernel, padding = 0, stride = 1 }: Axis): number[] {
  requireWhole('input', input, 1);
  requireWhole('kernel', kernel, 1);
  requireWhole('padding', padding, 0);
  requireWhole('stride', stride, 1);
  if (kernel > input + 2 * padding) throw new RangeError('kernel must fit the padded input');
  const starts: number[] = [];
  for (let start = -padding; start + kernel <= input + padding; start += stride) starts.push(start);
  return starts;
}

export function outputSize(axis: Axis): number {
  return startsOf(axis).length;
}

export function fitsExactly(axis: Axis): boolean {
  return startsOf(axis).at(-1)! + axis.kernel === axis.input + (axis.padding ?? 0);
}

export function samePadding(kernel: number): number {
  requireWhole('kernel', kernel, 1);
  for (let padding = 0; padding < kernel; padding++) {
    if (outputSize({ input: kernel, kernel, padding }) === kernel) return padding;
  }
  throw new RangeError('kernel must be odd');
}

export function paddingFor({ input, kernel, stride, output }: Wish): number | undefined {
  requireWhole('input', input, 1);
  requireWhole('kernel', kernel, 1);
  requireWhole('stride', stride, 1);
  requireWhole('output', output, 1);
  for (let padding = 0; ; padding++) {
    if (kernel > input + 2 * padding) continue;
    const size = outputSize({ input, kernel, padding, stride });
    if (size === output) return padding;
    if (size > output) return undefined;
  }
}

export function stackShape(shape: Shape, layers: Layer[]): Shape {
  for (const name of ['channels', 'height', 'width'] as const) requireWhole(name, shape[name], 1);
  const [first, ...rest] = layers;
  if (!first) return shape;
  const { kernel } = first;
  if (first.kind === 'pool') {
    const stride = first.stride ?? kernel;
    const height = outputSize({ input: shape.height, kernel, stride });
    const width = outputSize({ input: shape.width, kernel, stride });
    return stackShape({ channels: shape.channels, height, width }, rest);
  }
  requireWhole('filters', first.filters, 1);
  const { padding = 0, stride = 1 } = first;
  const height = outputSize({ input: shape.height, kernel, padding, stride });
  const width = outputSize({ input: shape.width, kernel, padding, stride });
  return stackShape({ channels: first.filters, height, width }, rest);
}

export function stackReceptiveField(layers: Layer[]): ReceptiveField {
  const pixelsSeen = (cell: number, depth: number): [number, number] => {
    if (depth === 0) return [cell, cell];
    const layer = layers[depth - 1]!;
    const stride = layer.stride ?? (layer.kind === 'pool' ? layer.kernel : 1);
    requireWhole('kernel', layer.kernel, 1);
    requireWhole('stride', stride, 1);
    const [first] = pixelsSeen(cell * stride, depth - 1);
    const [, last] = pixelsSeen(cell * stride + layer.kernel - 1, depth - 1);
    return [first, last];
  };
  const [first, last] = pixelsSeen(0, layers.length);
  const [next] = pixelsSeen(1, layers.length);
  return { size: last - first + 1, stride: next - first };
}
