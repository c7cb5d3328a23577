import { requireWhole } from '../../exercises/lib/require.ts';
import { fastestKind, openEngine } from './open-engine.ts';

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
  // #region solution
  requireLayer(input, shape, conv);
  const { rows, columns, taps } = windowsOf(shape, conv.size);
  const weights = new Float64Array(conv.kernels);
  // Room for three windows that begin too far to the right, see below.
  const pixels = new Float64Array(input.length + 3);
  pixels.set(input);
  const output = new Float32Array(conv.biases.length * rows * columns);
  for (const [filter, bias] of conv.biases.entries()) {
    const kernel = weights.subarray(filter * taps.length, (filter + 1) * taps.length);
    // Stryker disable next-line EqualityOperator: what lies behind the last row is overwritten, or lost
    for (let y = 0; y < rows; y++) {
      // Four windows at a time: each weight, once loaded, serves them all. What lies behind the end of a row is
      // overwritten by the next one.
      // Stryker disable next-line EqualityOperator: what lies behind the end of a row is overwritten
      for (let x = 0; x < columns; x += 4) {
        const corner = y * shape.width + x;
        let a = bias;
        let b = bias;
        let c = bias;
        let d = bias;
        for (let at = 0; at < taps.length; at++) {
          const weight = kernel[at]!;
          const pixel = corner + taps[at]!;
          a += weight * pixels[pixel]!;
          b += weight * pixels[pixel + 1]!;
          c += weight * pixels[pixel + 2]!;
          d += weight * pixels[pixel + 3]!;
        }
        const cell = (filter * rows + y) * columns + x;
        output[cell] = a;
        output[cell + 1] = b;
        output[cell + 2] = c;
        output[cell + 3] = d;
      }
    }
  }
  return output;
  // #endregion
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
  // #region solution
  requireLayer(input, shape, conv);
  const { rows, columns, taps } = windowsOf(shape, conv.size);
  requireLength('dOutput', dOutput, conv.biases.length * rows * columns);
  const weights = new Float64Array(conv.kernels);
  const pixels = new Float64Array(input);
  const dInput = new Float64Array(input.length);
  const dKernels = new Float32Array(weights.length);
  const dBiases = new Float32Array(conv.biases.length);
  // The windows in which a filter has a gradient: behind a pooling, few of them.
  const corners = new Int32Array(rows * columns);
  const slopes = new Float64Array(rows * columns);
  let cell = 0;
  let weight = 0;
  for (let filter = 0; filter < dBiases.length; filter++) {
    let count = 0;
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) {
        const slope = dOutput[cell++]!;
        // Stryker disable next-line ConditionalExpression: without it, all is as before, but slower
        if (slope === 0) continue;
        corners[count] = y * shape.width + x;
        slopes[count++] = slope;
      }
    }
    dBiases[filter] = slopes.subarray(0, count).reduce((sum, slope) => sum + slope, 0);
    for (const tap of taps) {
      const kernel = weights[weight]!;
      let sum = 0;
      for (let window = 0; window < count; window++) {
        const pixel = corners[window]! + tap;
        const slope = slopes[window]!;
        sum += slope * pixels[pixel]!;
        dInput[pixel]! += slope * kernel;
      }
      dKernels[weight++] = sum;
    }
  }
  return { dInput: new Float32Array(dInput), dKernels, dBiases };
  // #endregion
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
  // #region solution
  requirePoolable(input, shape);
  const { channels, height, width } = shape;
  const output = new Float32Array(input.length / 4);
  let window = 0;
  // Stryker disable next-line EqualityOperator: what is written behind the end of a typed array is lost
  for (let row = 0; row < channels * height; row += 2) {
    for (let cell = row * width; cell < (row + 1) * width; cell += 2) {
      const below = cell + width;
      const above = Math.max(input[cell]!, input[cell + 1]!);
      output[window++] = Math.max(above, input[below]!, input[below + 1]!);
    }
  }
  return output;
  // #endregion
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
  // #region solution
  requirePoolable(input, shape);
  requireLength('dOutput', dOutput, input.length / 4);
  const { channels, height, width } = shape;
  const dInput = new Float32Array(input.length);
  let window = 0;
  // Stryker disable next-line EqualityOperator: what is written behind the end of a typed array is lost
  for (let row = 0; row < channels * height; row += 2) {
    for (let cell = row * width; cell < (row + 1) * width; cell += 2) {
      const below = cell + width;
      const above = input[cell]! >= input[cell + 1]! ? cell : cell + 1;
      const under = input[below]! >= input[below + 1]! ? below : below + 1;
      dInput[input[above]! >= input[under]! ? above : under] = dOutput[window++]!;
    }
  }
  return dInput;
  // #endregion
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
  // #region solution
  requireImages(images);
  return engine.logits(params, images);
  // #endregion
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
  // #region solution
  requireLabels(labels, requireImages(images));
  return engine.gradients(params, images, labels);
  // #endregion
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
  // #region solution
  if (!(learningRate > 0)) throw new RangeError(`learningRate must be above 0, got ${learningRate}`);
  const step = gradients(params, images, labels);
  const slopes = numbersOf(step.gradients);
  for (const [part, numbers] of numbersOf(params).entries()) {
    const slope = slopes[part]!;
    // Stryker disable next-line EqualityOperator: what is written behind the end of a typed array is lost
    for (let at = 0; at < numbers.length; at++) numbers[at]! -= learningRate * slope[at]!;
  }
  return { params, loss: step.loss };
  // #endregion
}

// #region solution
const CLASSES = 10;
const PIXELS = 784;

/** Which engine runs here: whoever trains with it is told. */
export const engineKind = fastestKind();

const engine = openEngine({ convForward, convBackward, poolForward, poolBackward }, engineKind);

/** How many windows fit, and where a kernel's weights look, counted from the window's first pixel. */
function windowsOf({ channels, height, width }: Shape, size: number) {
  const taps = new Int32Array(channels * size * size);
  let weight = 0;
  // Stryker disable next-line EqualityOperator: what is written behind the end of a typed array is lost
  for (let channel = 0; channel < channels; channel++) {
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        taps[weight++] = (channel * height + row) * width + column;
      }
    }
  }
  return { rows: height - size + 1, columns: width - size + 1, taps };
}

function numbersOf({ conv1, conv2, dense }: Params): Float32Array[] {
  return [conv1.kernels, conv1.biases, conv2.kernels, conv2.biases, dense.weights, dense.biases];
}

function requireLength(name: string, numbers: Float32Array | Uint8Array, length: number): void {
  if (numbers.length !== length) {
    throw new RangeError(`${name} must hold ${length} numbers, got ${numbers.length}`);
  }
}

function requireShaped(input: Float32Array, { channels, height, width }: Shape): void {
  requireWhole('channels of shape', channels, 1);
  requireWhole('height of shape', height, 1);
  requireWhole('width of shape', width, 1);
  requireLength('input', input, channels * height * width);
}

function requireLayer(input: Float32Array, shape: Shape, { kernels, biases, size }: Conv): void {
  requireShaped(input, shape);
  requireWhole('size of conv', size, 1);
  if (size > Math.min(shape.height, shape.width)) {
    throw new RangeError(`size of conv must be at most the input's shorter side, got ${size}`);
  }
  requireLength('kernels of conv', kernels, biases.length * shape.channels * size * size);
}

function requirePoolable(input: Float32Array, shape: Shape): void {
  requireShaped(input, shape);
  if (shape.height % 2 !== 0 || shape.width % 2 !== 0) {
    throw new RangeError(`height and width of shape must be even, got ${shape.height}×${shape.width}`);
  }
}

function requireImages(images: Float32Array): number {
  if (images.length === 0 || images.length % PIXELS !== 0) {
    throw new RangeError(`images must hold ${PIXELS} numbers for each image, got ${images.length}`);
  }
  return images.length / PIXELS;
}

function requireLabels(labels: Uint8Array, count: number): void {
  requireLength('labels', labels, count);
  if (labels.some((label) => label >= CLASSES)) throw new RangeError('labels must be from 0 to 9');
}
// #endregion
