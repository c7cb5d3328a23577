import { requireWhole } from '../lib/require.ts';

/** The sides of a volume that lies flat in a Float32Array: channel by channel, row by row. */
export interface Shape {
  channels: number;
  height: number;
  width: number;
}

/** A convolutional layer. `kernels`: filters × channels × size × size; `biases`: one a filter. */
export interface Conv {
  kernels: Float32Array;
  biases: Float32Array;
  /** Side of the kernels. */
  size: number;
}

/** A fully connected layer. `weights`: outputs × inputs; `biases`: one an output. */
export interface Dense {
  weights: Float32Array;
  biases: Float32Array;
}

/**
 * Everything the network of exercise 07 learns, 5,994 numbers:
 * 1×28×28 → conv1 8@5×5 → ReLU → max pool 2 → conv2 16@5×5 → ReLU → max pool 2 → dense 10.
 */
export interface Params {
  conv1: Conv;
  conv2: Conv;
  dense: Dense;
}

/** What reaches the input, the kernels and the biases of a convolutional layer on the way back. */
export interface ConvGradients {
  dInput: Float32Array;
  dKernels: Float32Array;
  dBiases: Float32Array;
}

/**
 * Task 1. Valid cross-correlation with stride 1 of every filter with the input, plus the filter's bias, as in exercise
 * 07: output[f][y][x] = biases[f] + Σ kernels[f][c][i][j] · input[c][y + i][x + j] over c, i, j.
 *
 * @param input channels × height × width numbers
 * @param shape the input's sides
 * @param conv the layer, its kernels channels deep and at most as large as the shorter side
 * @returns filters × (height − size + 1) × (width − size + 1) numbers
 * @throws RangeError naming `shape` where a side is no whole number ≥ 1, `input` where its length does not fit
 *   the shape, `conv` where its size is no whole number ≥ 1 or larger than a side, or where its kernels' length
 *   is not filters × channels × size × size
 */
export function convForward(input: Float32Array, shape: Shape, conv: Conv): Float32Array {
  throw new Error('to do: convForward');
}

/**
 * Task 2. The way back through the convolution: for each of its arguments, how the loss changes with it, when
 * `dOutput` says how the loss changes with the output. Behind a pooling most of `dOutput` is 0.
 *
 * @param input channels × height × width numbers, as they went in
 * @param shape the input's sides
 * @param conv the layer
 * @param dOutput filters × (height − size + 1) × (width − size + 1) numbers
 * @returns `dInput` with the input's length, `dKernels` and `dBiases` with the layer's
 * @throws RangeError naming `shape`, `input` or `conv` as `convForward` does, `dOutput` where its length is not
 *   the output's
 */
export function convBackward(
  input: Float32Array,
  shape: Shape,
  conv: Conv,
  dOutput: Float32Array,
): ConvGradients {
  throw new Error('to do: convBackward');
}

/**
 * Task 3. Max pooling with a 2×2 window and stride 2, as in exercise 07.
 *
 * @param input channels × height × width numbers
 * @param shape the input's sides; height and width are even
 * @returns channels × (height / 2) × (width / 2) numbers
 * @throws RangeError naming `shape` where a side is no whole number ≥ 1 or where height or width is odd, `input`
 *   where its length does not fit the shape
 */
export function poolForward(input: Float32Array, shape: Shape): Float32Array {
  throw new Error('to do: poolForward');
}

/**
 * Task 4. The way back through the pooling: each window's gradient goes to the cell that won, the others get nothing.
 * Where several cells tie, the first of them wins, row by row from the left: everybody's network must learn the same.
 *
 * @param input channels × height × width numbers, as they went in
 * @param shape the input's sides; height and width are even
 * @param dOutput channels × (height / 2) × (width / 2) numbers
 * @returns how the loss changes with the input: as many numbers as the input has
 * @throws RangeError naming `shape` or `input` as `poolForward` does, `dOutput` where its length is not the
 *   output's
 */
export function poolBackward(input: Float32Array, shape: Shape, dOutput: Float32Array): Float32Array {
  throw new Error('to do: poolBackward');
}

/**
 * Task 5. Runs the network on every image:
 * conv1 → ReLU → pool → conv2 → ReLU → pool → dense, as in exercise 07.
 *
 * @param params the network
 * @param images N × 784 numbers from 0 (paper) to 1 (ink), N ≥ 1
 * @returns N × 10 logits
 * @throws RangeError naming `images` where its length is not a positive multiple of 784
 */
export function forward(params: Params, images: Float32Array): Float32Array {
  throw new Error('to do: forward');
}

/**
 * Task 6. The mean loss of a batch, and how it changes with every parameter of the network, as in exercise 07. Where
 * cells of a pooling tie, the first of them takes the gradient.
 *
 * @param params the network
 * @param images N × 784 numbers from 0 to 1, N ≥ 1
 * @param labels N true classes, 0 to 9
 * @returns the mean of the images' losses and the mean of their gradients; these have the form of `params`,
 *   with `size` carried along
 * @throws RangeError naming `images` where its length is not a positive multiple of 784, `labels` where there is
 *   not one an image or one is above 9
 */
export function gradients(
  params: Params,
  images: Float32Array,
  labels: Uint8Array,
): { loss: number; gradients: Params } {
  throw new Error('to do: gradients');
}

/**
 * Task 7. One step of stochastic gradient descent: every parameter becomes parameter − learningRate · its gradient.
 * This is what is timed.
 *
 * @param params the network; its arrays may be overwritten
 * @param images N × 784 numbers from 0 to 1, N ≥ 1
 * @param labels N true classes, 0 to 9
 * @param learningRate above 0
 * @returns the network after the step, and the batch's mean loss before it
 * @throws RangeError naming `images` or `labels` as `gradients` does, `learningRate` where it is not above 0
 */
export function trainStep(
  params: Params,
  images: Float32Array,
  labels: Uint8Array,
  learningRate: number,
): { params: Params; loss: number } {
  throw new Error('to do: trainStep');
}
