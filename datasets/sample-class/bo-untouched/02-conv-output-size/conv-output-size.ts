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
  throw new Error('to do: outputSize');
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
  throw new Error('to do: fitsExactly');
}

/**
 * Task 3. The padding with which a kernel keeps the size of every input at stride 1 ("same" padding).
 *
 * @param kernel K, an odd number of cells
 * @returns P, zeros at each of the two ends
 * @throws RangeError naming `kernel` where it is no whole number ≥ 1, or even
 */
export function samePadding(kernel: number): number {
  throw new Error('to do: samePadding');
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
  throw new Error('to do: paddingFor');
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
  throw new Error('to do: stackShape');
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
  throw new Error('to do: stackReceptiveField');
}
