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

function refuse({ input, kernel, padding = 0, stride = 1 }: Axis): void {
  requireWhole('stride', stride, 1);
  requireWhole('padding', padding, 0);
  requireWhole('kernel', kernel, 1);
  requireWhole('input', input, 1);
  if (kernel > input + 2 * padding) throw new RangeError(`kernel must fit, got ${kernel}`);
}

const windowsOn = (cells: number, kernel: number, stride: number): number =>
  cells < kernel ? 0 : 1 + windowsOn(cells - stride, kernel, stride);

const leftOver = (cells: number, stride: number): number =>
  cells < stride ? cells : leftOver(cells - stride, stride);

export function outputSize(axis: Axis): number {
  refuse(axis);
  return windowsOn(axis.input + 2 * (axis.padding ?? 0), axis.kernel, axis.stride ?? 1);
}

export function fitsExactly(axis: Axis): boolean {
  refuse(axis);
  return leftOver(axis.input + 2 * (axis.padding ?? 0) - axis.kernel, axis.stride ?? 1) === 0;
}

export function samePadding(kernel: number): number {
  if (kernel === 1) return 0;
  if (!(kernel >= 3 && kernel < Infinity)) throw new RangeError(`kernel must be an odd whole number, got ${kernel}`);
  return 1 + samePadding(kernel - 2);
}

export function paddingFor(wish: Wish): number | undefined {
  for (const name of ['input', 'kernel', 'stride', 'output'] as const) requireWhole(name, wish[name], 1);
  const { input, kernel, stride, output } = wish;
  const widen = (cells: number, padding: number): number | undefined => {
    const windows = windowsOn(cells, kernel, stride);
    if (windows === output) return padding;
    return windows < output ? widen(cells + 2, padding + 1) : undefined;
  };
  return widen(input, 0);
}

export function stackShape(shape: Shape, layers: Layer[]): Shape {
  const last = layers.at(-1);
  if (!last) {
    requireWhole('width', shape.width, 1);
    requireWhole('height', shape.height, 1);
    requireWhole('channels', shape.channels, 1);
    return { ...shape };
  }
  const before = stackShape(shape, layers.slice(0, -1));
  const side = (input: number): number =>
    last.kind === 'pool'
      ? outputSize({ input, kernel: last.kernel, stride: last.stride ?? last.kernel })
      : outputSize({ ...last, input });
  if (last.kind === 'conv') requireWhole('filters', last.filters, 1);
  return {
    channels: last.kind === 'conv' ? last.filters : before.channels,
    height: side(before.height),
    width: side(before.width),
  };
}

export function stackReceptiveField([first, ...rest]: Layer[]): ReceptiveField {
  if (!first) return { size: 1, stride: 1 };
  const step = first.stride ?? (first.kind === 'pool' ? first.kernel : 1);
  requireWhole('kernel', first.kernel, 1);
  requireWhole('stride', step, 1);
  const behind = stackReceptiveField(rest);
  return { size: (behind.size - 1) * step + first.kernel, stride: behind.stride * step };
}
