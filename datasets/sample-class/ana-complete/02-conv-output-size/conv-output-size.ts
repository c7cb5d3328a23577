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

function must(holds: boolean, message: string): asserts holds {
  if (!holds) throw new RangeError(message);
}

const isWhole = (value: number, min: number) => value % 1 === 0 && value >= min;

/** How many strides fit the way of the window, and what is left of it. */
function steps(input: number, kernel: number, padding: number, stride: number): [number, number] {
  must(isWhole(input, 1), 'input: a whole number from 1');
  must(isWhole(kernel, 1), 'kernel: a whole number from 1');
  must(isWhole(padding, 0), 'padding: a whole number from 0');
  must(isWhole(stride, 1), 'stride: a whole number from 1');
  const way = input + (padding << 1) - kernel;
  must(way >= 0, 'kernel: no larger than the padded input');
  return [(way / stride) | 0, way % stride];
}

export const outputSize = ({ input, kernel, padding = 0, stride = 1 }: Axis): number =>
  -~steps(input, kernel, padding, stride)[0];

export const fitsExactly = ({ input, kernel, padding = 0, stride = 1 }: Axis): boolean =>
  !steps(input, kernel, padding, stride)[1];

export function samePadding(kernel: number): number {
  must(isWhole(kernel, 1) && (kernel & 1) === 1, 'kernel: an odd whole number from 1');
  return kernel >> 1;
}

export function paddingFor({ input, kernel, stride, output }: Wish): number | undefined {
  must(isWhole(output, 1), 'output: a whole number from 1');
  steps(input, kernel, kernel, stride);
  // From exactly enough cells to one fewer than the next window needs.
  const fewest = kernel + (output - 1) * stride - input;
  const most = fewest + stride - 1;
  if (most < 0) return undefined;
  if (fewest <= 0) return 0;
  const even = fewest + (fewest & 1);
  return even <= most ? even >> 1 : undefined;
}

export function stackShape({ channels, height, width }: Shape, layers: Layer[]): Shape {
  must(isWhole(channels, 1), 'channels: a whole number from 1');
  must(isWhole(height, 1), 'height: a whole number from 1');
  must(isWhole(width, 1), 'width: a whole number from 1');
  for (const layer of layers) {
    const pool = layer.kind === 'pool';
    must(pool || isWhole(layer.filters, 1), 'filters: a whole number from 1');
    const padding = pool ? 0 : (layer.padding ?? 0);
    const stride = layer.stride ?? (pool ? layer.kernel : 1);
    if (!pool) channels = layer.filters;
    height = 1 + steps(height, layer.kernel, padding, stride)[0];
    width = 1 + steps(width, layer.kernel, padding, stride)[0];
  }
  return { width, height, channels };
}

/** Fields are kept as their reach on the right of the first pixel. */
export function stackReceptiveField(layers: Layer[]): ReceptiveField {
  let reach = 0;
  let jump = 1;
  for (const layer of layers) {
    const stride = layer.stride ?? (layer.kind === 'pool' ? layer.kernel : 1);
    must(isWhole(layer.kernel, 1), 'kernel: a whole number from 1');
    must(isWhole(stride, 1), 'stride: a whole number from 1');
    for (let step = 1; step < layer.kernel; step++) reach += jump;
    jump *= stride;
  }
  return { stride: jump, size: reach + 1 };
}
