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

const f = Math.fround;

function travel({ input, kernel, padding = 0, stride = 1 }: Axis): number {
  requireWhole('input', input, 1);
  requireWhole('kernel', kernel, 1);
  requireWhole('padding', padding, 0);
  requireWhole('stride', stride, 1);
  const distance = f(f(f(input) + f(2 * f(padding))) - f(kernel));
  if (distance < 0) throw new RangeError('kernel must be at most the padded input');
  return distance;
}

export function outputSize(axis: Axis): number {
  return f(Math.trunc(f(travel(axis) / f(axis.stride ?? 1))) + 1);
}

export function fitsExactly(axis: Axis): boolean {
  const steps = f(travel(axis) / f(axis.stride ?? 1));
  return steps === Math.trunc(steps);
}

export function samePadding(kernel: number): number {
  requireWhole('kernel', kernel, 1);
  const half = f(f(kernel) / 2);
  if (half === Math.trunc(half)) throw new RangeError('kernel must not be even');
  return f(half - 0.5);
}

export function paddingFor({ input, kernel, stride, output }: Wish): number | undefined {
  for (const [name, value] of Object.entries({ input, kernel, stride, output })) requireWhole(name, value, 1);
  const least = f(f(f(f(output - 1) * stride) + kernel) - input);
  const most = f(least + stride - 1);
  // The zeros are an even number from `least` to `most`, and not negative.
  const zeros = Math.max(0, f(2 * Math.ceil(f(least / 2))));
  return zeros <= most ? zeros / 2 : undefined;
}

export function stackShape(shape: Shape, layers: Layer[]): Shape {
  let [channels, height, width] = [f(shape.channels), f(shape.height), f(shape.width)];
  requireWhole('channels', channels, 1);
  requireWhole('height', height, 1);
  requireWhole('width', width, 1);
  for (const layer of layers) {
    switch (layer.kind) {
      case 'conv': {
        const { filters, kernel, padding = 0, stride = 1 } = layer;
        requireWhole('filters', filters, 1);
        channels = f(filters);
        height = outputSize({ input: height, kernel, padding, stride });
        width = outputSize({ input: width, kernel, padding, stride });
        break;
      }
      case 'pool': {
        const { kernel, stride = kernel } = layer;
        height = outputSize({ input: height, kernel, stride });
        width = outputSize({ input: width, kernel, stride });
      }
    }
  }
  return { channels, height, width };
}

export function stackReceptiveField(layers: Layer[]): ReceptiveField {
  let [first, last, jump] = [f(0), f(0), f(1)];
  for (const layer of layers) {
    const { kernel, stride = layer.kind === 'pool' ? kernel : 1 } = layer;
    requireWhole('kernel', kernel, 1);
    requireWhole('stride', stride, 1);
    last = f(last + f(f(kernel - 1) * jump));
    jump = f(jump * stride);
  }
  return { size: f(f(last - first) + 1), stride: jump };
}
