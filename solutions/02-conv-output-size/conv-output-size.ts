import { requireWhole } from '../../exercises/lib/require.ts';

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

/**
 * Task 1. The size of the output on one axis: how many windows fit (equation 2-51, rounded down).
 *
 * @param input W, cells of the input, at least 1
 * @param kernel K, cells of the kernel, from 1 to the size of the padded input
 * @param padding P, zeros added at each of the two ends, at least 0
 * @param stride S, cells from one window to the next, at least 1
 * @returns O = ⌊(W − K + 2P) / S⌋ + 1, at least 1
 * @throws RangeError naming `input`, `kernel`, `padding` or `stride` where it is no whole number in its range;
 *   naming `kernel` where it is larger than the padded input
 */
export function outputSize({ input, kernel, padding = 0, stride = 1 }: Axis): number {
  // #region solution
  requireAxis({ input, kernel, padding, stride });
  return Math.floor((input - kernel + 2 * padding) / stride) + 1;
  // #endregion
}

/**
 * Task 2. Whether the windows use up the axis: the last one ends exactly where the padded input ends.
 *
 * @param input W, cells of the input, at least 1
 * @param kernel K, cells of the kernel, from 1 to the size of the padded input
 * @param padding P, zeros added at each of the two ends, at least 0
 * @param stride S, cells from one window to the next, at least 1
 * @returns true where no cell is left over after the last window
 * @throws RangeError as `outputSize` does
 */
export function fitsExactly({ input, kernel, padding = 0, stride = 1 }: Axis): boolean {
  // #region solution
  requireAxis({ input, kernel, padding, stride });
  return (input - kernel + 2 * padding) % stride === 0;
  // #endregion
}

/**
 * Task 3. The padding with which a kernel keeps the size of every input at stride 1 ("same" padding).
 *
 * @param kernel K, an odd number of cells
 * @returns P, zeros at each of the two ends
 * @throws RangeError naming `kernel` where it is no whole number ≥ 1, or even
 */
export function samePadding(kernel: number): number {
  // #region solution
  requireWhole('kernel', kernel, 1);
  if (kernel % 2 === 0) throw new RangeError(`kernel must be odd, got ${kernel}`);
  return (kernel - 1) / 2;
  // #endregion
}

/**
 * Task 4. The smallest padding that gives an output of just this size.
 *
 * @param input W, cells of the input, at least 1
 * @param kernel K, cells of the kernel, at least 1; larger than the input where the padding makes room for it
 * @param stride S, cells from one window to the next, at least 1
 * @param output O, the size wanted, at least 1
 * @returns the smallest P ≥ 0 for which `outputSize` gives O, or `undefined` where no padding does
 * @throws RangeError naming `input`, `kernel`, `stride` or `output` where it is no whole number in its range
 */
export function paddingFor({
  input,
  kernel,
  stride,
  output,
}: {
  input: number;
  kernel: number;
  stride: number;
  output: number;
}): number | undefined {
  // #region solution
  requireWhole('output', output, 1);
  const missing = (output - 1) * stride + kernel - input;
  const padding = Math.max(0, Math.ceil(missing / 2));
  // Also refuses an input, a kernel or a stride that cannot be.
  return outputSize({ input, kernel, padding, stride }) === output ? padding : undefined;
  // #endregion
}

/**
 * Task 5. The shape that a stack of layers makes of its input. A convolution has one output channel for each
 * filter; pooling keeps the channels.
 *
 * @param shape channels × height × width of the input, each at least 1
 * @param layers the layers, first to last; none leave the shape as it is
 * @returns the shape after the last layer
 * @throws RangeError naming `channels`, `height`, `width`, `filters`, `kernel`, `padding` or `stride` where it is
 *   no whole number in its range; naming `kernel` where a window does not fit what the layers before have left
 */
export function stackShape(shape: Shape, layers: Layer[]): Shape {
  // #region solution
  let { channels, height, width } = shape;
  requireWhole('channels', channels, 1);
  requireWhole('height', height, 1);
  requireWhole('width', width, 1);
  for (const layer of layers) {
    if (layer.kind === 'conv') {
      requireWhole('filters', layer.filters, 1);
      channels = layer.filters;
    }
    const window = windowOf(layer);
    height = outputSize({ input: height, ...window });
    width = outputSize({ input: width, ...window });
  }
  return { channels, height, width };
  // #endregion
}

/**
 * Task 6. What one cell behind a stack of layers sees of the input. Padding moves the field but does not change
 * its size, so it plays no part here.
 *
 * @param layers the layers, first to last; without any, a cell is a pixel: size 1, stride 1
 * @returns side of the field and distance from field to field, in input pixels
 * @throws RangeError naming `kernel` or `stride` where it is no whole number ≥ 1
 */
export function stackReceptiveField(layers: Layer[]): ReceptiveField {
  // #region solution
  const field = { size: 1, stride: 1 };
  for (const layer of layers) {
    const { kernel, stride } = windowOf(layer);
    requireWhole('kernel', kernel, 1);
    requireWhole('stride', stride, 1);
    field.size += (kernel - 1) * field.stride;
    field.stride *= stride;
  }
  return field;
  // #endregion
}

// #region solution
/** A layer's window with the defaults of its kind. */
function windowOf(layer: Layer): { kernel: number; padding: number; stride: number } {
  if (layer.kind === 'pool')
    return { kernel: layer.kernel, padding: 0, stride: layer.stride ?? layer.kernel };
  return { kernel: layer.kernel, padding: layer.padding ?? 0, stride: layer.stride ?? 1 };
}

function requireAxis({ input, kernel, padding, stride }: Required<Axis>): void {
  requireWhole('input', input, 1);
  requireWhole('kernel', kernel, 1);
  requireWhole('stride', stride, 1);
  requireWhole('padding', padding, 0);
  const padded = input + 2 * padding;
  if (kernel > padded) {
    throw new RangeError(`kernel must be at most ${padded}, the size of the padded input, got ${kernel}`);
  }
}
// #endregion
