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
 * Everything the network learns, 5,994 numbers:
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

/** What reaches the input, the weights and the biases of a dense layer on the way back. */
export interface DenseGradients {
  dInput: Float32Array;
  dWeights: Float32Array;
  dBiases: Float32Array;
}

/** How to train. `learningRate` is the first step's; it decays linearly to 0. */
export interface TrainOptions {
  epochs: number;
  batchSize: number;
  learningRate: number;
  seed: number;
}

/**
 * Task 1. ReLU: max(0, x), number by number.
 *
 * @param input any numbers
 * @returns as many numbers
 */
export function reluForward(input: Float32Array): Float32Array {
  throw new Error('to do: reluForward');
}

/**
 * Task 2. The way back through the ReLU: the gradient passes where the input was positive, and nowhere else.
 *
 * @param input the numbers that went in
 * @param dOutput how the loss changes with the output, one number for each
 * @returns how the loss changes with the input
 * @throws RangeError naming `dOutput` where its length is not the input's
 */
export function reluBackward(input: Float32Array, dOutput: Float32Array): Float32Array {
  throw new Error('to do: reluBackward');
}

/**
 * Task 3. A fully connected layer: output[o] = biases[o] + Σ weights[o][i] · input[i] over i.
 *
 * @param input one number an input
 * @param dense the layer
 * @returns one number an output
 * @throws RangeError naming `dense` where its weights' length is not outputs × inputs
 */
export function denseForward(input: Float32Array, dense: Dense): Float32Array {
  throw new Error('to do: denseForward');
}

/**
 * Task 4. The way back through the fully connected layer.
 *
 * @param input the numbers that went in
 * @param dense the layer
 * @param dOutput how the loss changes with the output, one number an output
 * @returns `dInput` with the input's length, `dWeights` and `dBiases` with the layer's
 * @throws RangeError naming `dense` as `denseForward` does, `dOutput` where its length is not the output's
 */
export function denseBackward(input: Float32Array, dense: Dense, dOutput: Float32Array): DenseGradients {
  throw new Error('to do: denseBackward');
}

/**
 * Task 5. Max pooling with a 2×2 window and stride 2 (figure 2-33).
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
 * Task 6. The way back through the pooling: each window's gradient goes to the cell that won, the others get
 * nothing. Where several cells tie, the window's gradient is still handed out once in all: to any of them, or
 * in shares.
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
 * Task 7. Valid cross-correlation with stride 1 of every filter with the input, plus the filter's bias:
 * output[f][y][x] = biases[f] + Σ kernels[f][c][i][j] · input[c][y + i][x + j] over c, i, j (figures 2-31, 2-32).
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
 * Task 8. The way back through the convolution: for each of its arguments, how the loss changes with it, when
 * `dOutput` says how the loss changes with the output.
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
 * Task 9. Turns logits into probabilities: exp(z[k]) / Σ exp(z[j]) over j, without overflow for logits of any
 * size.
 *
 * @param logits at least one number
 * @returns as many numbers, from 0 to 1, that add up to 1
 * @throws RangeError naming `logits` where there are none
 */
export function softmax(logits: Float32Array): Float32Array {
  throw new Error('to do: softmax');
}

/**
 * Task 10. The cross-entropy between the softmax p of the logits and the true label, −ln p[label], and how it
 * changes with the logits: p − onehot(label). Finite for logits of ±1000.
 *
 * @param logits one number a class, at least one
 * @param label the true class, a whole number from 0 to classes − 1
 * @returns the loss, at least 0, and its gradient, one number a class
 * @throws RangeError naming `logits` where there are none, `label` where it is no class
 */
export function softmaxCrossEntropy(
  logits: Float32Array,
  label: number,
): { loss: number; dLogits: Float32Array } {
  throw new Error('to do: softmaxCrossEntropy');
}

/**
 * Task 11. The network before it has learnt anything. Biases are 0. Kernels and weights are random around 0,
 * with a spread that suits the number of inputs that one output sums over (its fan-in: 25, 200 and 256): a
 * standard deviation near √(1 / fan-in) (LeCun et al. 1998) or √(2 / fan-in) (He et al. 2015).
 *
 * @param seed a whole number, at least 0: the same seed gives the same network, another seed another one
 * @returns kernels 8×1×5×5 and 16×8×5×5, weights 10×256, each layer with its biases
 * @throws RangeError naming `seed` where it is no whole number ≥ 0
 */
export function initParams(seed: number): Params {
  throw new Error('to do: initParams');
}

/**
 * Task 12. Runs the network on every image:
 * conv1 → ReLU → pool → conv2 → ReLU → pool → dense (figure 2-24).
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
 * Task 13. The mean loss of a batch, and how it changes with every parameter of the network (back-propagation).
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
 * Task 14. One step of stochastic gradient descent: every parameter becomes
 * parameter − learningRate · its gradient.
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

/**
 * Task 15. Trains a new network. Each epoch goes once through all images in a new random order, `batchSize` at a
 * time (the last batch may be smaller). The learning rate decays linearly, step by step, to 0.
 *
 * @param images N × 784 numbers from 0 to 1, N ≥ 1
 * @param labels N true classes, 0 to 9
 * @param options `epochs` and `batchSize` whole numbers of at least 1; `learningRate` above 0; `seed` a whole
 *   number of at least 0 from which the start and the order follow
 * @returns the trained network, and the mean loss of each step's batch: epochs × ⌈N / batchSize⌉ numbers
 * @throws RangeError naming `images`, `labels`, `epochs`, `batchSize`, `learningRate` or `seed`
 */
export function train(
  images: Float32Array,
  labels: Uint8Array,
  { epochs, batchSize, learningRate, seed }: TrainOptions,
): { params: Params; losses: number[] } {
  throw new Error('to do: train');
}

/**
 * Task 16. The digit that the network sees in each image: the class with the largest logit.
 *
 * @param params the network
 * @param images N × 784 numbers from 0 to 1, N ≥ 1
 * @returns N classes, 0 to 9
 * @throws RangeError naming `images` where its length is not a positive multiple of 784
 */
export function predict(params: Params, images: Float32Array): Uint8Array {
  throw new Error('to do: predict');
}
