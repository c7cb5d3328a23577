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

const CLASSES = 10;
const IMAGE: Shape = { channels: 1, height: 28, width: 28 };
const MAPS1: Shape = { channels: 8, height: 24, width: 24 };
const POOLED1: Shape = { channels: 8, height: 12, width: 12 };
const MAPS2: Shape = { channels: 16, height: 8, width: 8 };
const POOLED2: Shape = { channels: 16, height: 4, width: 4 };
const KERNEL_SIZE = 5;
const PIXELS = cells(IMAGE);

/**
 * Task 1. Valid cross-correlation with stride 1 of every filter with the input, plus the filter's bias:
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
  requireLayer(input, shape, conv);
  const layer = layerOf(shape, conv);
  const output = new Float64Array(cells(layer.maps));
  convolve(new Float64Array(input), layer, output);
  return new Float32Array(output);
}

/**
 * Task 2. The way back through the convolution: for each of its arguments, how the loss changes with it, when
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
  requireLayer(input, shape, conv);
  const layer = layerOf(shape, conv);
  requireLength('dOutput', dOutput, cells(layer.maps));
  const slopes = new Float64Array(dOutput);
  const dInput = new Float64Array(input.length);
  const sum = emptyLayer(layer);
  convolveBack(layer, slopes, dInput);
  addConvGradient(new Float64Array(input), slopes, sum);
  const { kernels, biases } = convOf(sum);
  return { dInput: new Float32Array(dInput), dKernels: kernels, dBiases: biases };
}

/**
 * Task 3. Max pooling with a 2×2 window and stride 2 (figure 2-33).
 *
 * @param input channels × height × width numbers
 * @param shape the input's sides; height and width are even
 * @returns channels × (height / 2) × (width / 2) numbers
 * @throws RangeError naming `shape` where a side is no whole number ≥ 1 or where height or width is odd, `input`
 *   where its length does not fit the shape
 */
export function poolForward(input: Float32Array, shape: Shape): Float32Array {
  requirePoolable(input, shape);
  const output = new Float64Array(input.length / 4);
  pool(new Float64Array(input), shape, output);
  return new Float32Array(output);
}

/**
 * Task 4. The way back through the pooling: each window's gradient goes to the cell that won, the others get
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
  requirePoolable(input, shape);
  requireLength('dOutput', dOutput, input.length / 4);
  const dInput = new Float64Array(input.length);
  poolBack(new Float64Array(input), shape, new Float64Array(dOutput), dInput);
  return new Float32Array(dInput);
}

/**
 * Task 5. ReLU: max(0, x), number by number.
 *
 * @param input any numbers
 * @returns as many numbers
 */
export function reluForward(input: Float32Array): Float32Array {
  return input.map((x) => Math.max(0, x));
}

/**
 * Task 6. The way back through the ReLU: the gradient passes where the input was positive, and nowhere else.
 *
 * @param input the numbers that went in
 * @param dOutput how the loss changes with the output, one number for each
 * @returns how the loss changes with the input
 * @throws RangeError naming `dOutput` where its length is not the input's
 */
export function reluBackward(input: Float32Array, dOutput: Float32Array): Float32Array {
  requireLength('dOutput', dOutput, input.length);
  return dOutput.map((slope, at) => (input[at]! > 0 ? slope : 0));
}

/**
 * Task 7. A fully connected layer: output[o] = biases[o] + Σ weights[o][i] · input[i] over i.
 *
 * @param input one number an input
 * @param dense the layer
 * @returns one number an output
 * @throws RangeError naming `dense` where its weights' length is not outputs × inputs
 */
export function denseForward(input: Float32Array, dense: Dense): Float32Array {
  requireDense(input, dense);
  const output = new Float64Array(dense.biases.length);
  connect(new Float64Array(input), matrixOf(dense), output);
  return new Float32Array(output);
}

/**
 * Task 8. The way back through the fully connected layer.
 *
 * @param input the numbers that went in
 * @param dense the layer
 * @param dOutput how the loss changes with the output, one number an output
 * @returns `dInput` with the input's length, `dWeights` and `dBiases` with the layer's
 * @throws RangeError naming `dense` as `denseForward` does, `dOutput` where its length is not the output's
 */
export function denseBackward(input: Float32Array, dense: Dense, dOutput: Float32Array): DenseGradients {
  requireDense(input, dense);
  requireLength('dOutput', dOutput, dense.biases.length);
  const slopes = new Float64Array(dOutput);
  const dInput = new Float64Array(input.length);
  const sum = emptyMatrix(matrixOf(dense));
  connectBack(matrixOf(dense), slopes, dInput);
  addDenseGradient(new Float64Array(input), slopes, sum);
  const { weights, biases } = denseOf(sum);
  return { dInput: new Float32Array(dInput), dWeights: weights, dBiases: biases };
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
  if (logits.length === 0) throw new RangeError('logits must hold at least one number');
  const largest = logits.reduce((most, logit) => Math.max(most, logit));
  const powers = logits.map((logit) => Math.exp(logit - largest));
  const total = powers.reduce((sum, power) => sum + power);
  return powers.map((power) => power / total);
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
  const dLogits = softmax(logits);
  requireWhole('label', label, 0);
  if (label >= logits.length) {
    throw new RangeError(`label must be at most ${logits.length - 1}, got ${label}`);
  }
  // −ln p[label] from the logits themselves: p[label] may have become 0.
  const largest = logits.reduce((most, logit) => Math.max(most, logit));
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  const loss = Math.log(total) + largest - logits[label]!;
  dLogits[label]! -= 1;
  return { loss, dLogits };
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
  requireWhole('seed', seed, 0);
  const random = randomFrom(seed);
  // Numbers spread evenly over ±limit have the standard deviation limit / √3: here √(1 / fan-in).
  const spread = (length: number, fanIn: number) =>
    Float32Array.from({ length }, () => (2 * random() - 1) * Math.sqrt(3 / fanIn));
  const conv = ({ channels }: Shape, filters: number): Conv => {
    const fanIn = channels * KERNEL_SIZE * KERNEL_SIZE;
    return {
      kernels: spread(filters * fanIn, fanIn),
      biases: new Float32Array(filters),
      size: KERNEL_SIZE,
    };
  };
  return {
    conv1: conv(IMAGE, MAPS1.channels),
    conv2: conv(POOLED1, MAPS2.channels),
    dense: {
      weights: spread(CLASSES * cells(POOLED2), cells(POOLED2)),
      biases: new Float32Array(CLASSES),
    },
  };
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
  const count = requireImages(images);
  const network = networkOf(params);
  const seen = emptyActivations();
  const logits = new Float32Array(count * CLASSES);
  for (let image = 0; image < count; image++) {
    seen.pixels.set(pixelsOf(images, image));
    activate(network, seen);
    logits.set(seen.logits, image * CLASSES);
  }
  return logits;
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
  const count = requireImages(images);
  requireLabels(labels, count);
  const network = networkOf(params);
  const seen = emptyActivations();
  const back = emptyActivations();
  const sum = emptyNetwork(network);
  let loss = 0;
  for (let image = 0; image < count; image++) {
    seen.pixels.set(pixelsOf(images, image));
    activate(network, seen);
    const one = softmaxCrossEntropy(new Float32Array(seen.logits), labels[image]!);
    loss += one.loss / count;
    // Everything on the way back is linear in dLogits: dividing here makes the sums means.
    back.logits.set(one.dLogits.map((slope) => slope / count));
    activateBack(network, seen, back, sum);
  }
  return { loss, gradients: paramsOf(sum) };
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
  requireRate(learningRate);
  const step = gradients(params, images, labels);
  const slopes = numbersOf(step.gradients);
  for (const [part, numbers] of numbersOf(params).entries()) {
    for (let at = 0; at < numbers.length; at++) numbers[at]! -= learningRate * slopes[part]![at]!;
  }
  return { params, loss: step.loss };
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
  const count = requireImages(images);
  requireLabels(labels, count);
  requireWhole('epochs', epochs, 1);
  requireWhole('batchSize', batchSize, 1);
  requireRate(learningRate);
  let params = initParams(seed);
  const random = randomFrom(~seed);
  const order = Uint32Array.from({ length: count }, (_, image) => image);
  const steps = epochs * Math.ceil(count / batchSize);
  const losses: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (let start = 0; start < count; start += batchSize) {
      const batch = order.subarray(start, start + batchSize);
      const batchImages = new Float32Array(batch.length * PIXELS);
      for (const [at, image] of batch.entries()) batchImages.set(pixelsOf(images, image), at * PIXELS);
      const batchLabels = Uint8Array.from(batch, (image) => labels[image]!);
      const rate = learningRate * (1 - losses.length / steps);
      const step = trainStep(params, batchImages, batchLabels, rate);
      params = step.params;
      losses.push(step.loss);
    }
  }
  return { params, losses };
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
  const logits = forward(params, images);
  return Uint8Array.from({ length: logits.length / CLASSES }, (_, image) => {
    const row = logits.subarray(image * CLASSES, (image + 1) * CLASSES);
    return row.indexOf(Math.max(...row));
  });
}

// Inside, all is float64, in which JavaScript computes: numbers are converted once, not in every product.

/** A convolutional layer made ready for inputs of one shape. Or what its parameters get on the way back. */
interface Layer {
  input: Shape;
  maps: Shape;
  /** Where a kernel's weights look, counted from the window's first pixel: sums over a kernel are one loop. */
  taps: Int32Array;
  /** One a filter. */
  kernels: Float64Array[];
  biases: Float64Array;
}

interface Matrix {
  weights: Float64Array;
  biases: Float64Array;
}

interface Network {
  conv1: Layer;
  conv2: Layer;
  dense: Matrix;
}

/** What one image looks like after each layer. On the way back: the gradients there. */
interface Activations {
  pixels: Float64Array;
  maps1: Float64Array;
  pooled1: Float64Array;
  maps2: Float64Array;
  pooled2: Float64Array;
  logits: Float64Array;
}

function cells({ channels, height, width }: Shape): number {
  return channels * height * width;
}

function pixelsOf(images: Float32Array, image: number): Float32Array {
  return images.subarray(image * PIXELS, (image + 1) * PIXELS);
}

function numbersOf({ conv1, conv2, dense }: Params): Float32Array[] {
  return [conv1.kernels, conv1.biases, conv2.kernels, conv2.biases, dense.weights, dense.biases];
}

function layerOf(input: Shape, { kernels, biases, size }: Conv): Layer {
  const { channels, height, width } = input;
  const maps = { channels: biases.length, height: height - size + 1, width: width - size + 1 };
  const fanIn = channels * size * size;
  const taps = new Int32Array(fanIn);
  let weight = 0;
  for (let channel = 0; channel < channels; channel++) {
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++)
        taps[weight++] = (channel * height + row) * width + column;
    }
  }
  const kernel = (filter: number) => kernels.subarray(filter * fanIn, (filter + 1) * fanIn);
  return {
    input,
    maps,
    taps,
    kernels: Array.from(biases, (_, filter) => new Float64Array(kernel(filter))),
    biases: new Float64Array(biases),
  };
}

function convOf({ kernels, biases, taps, input }: Layer): Conv {
  const flat = new Float32Array(kernels.length * taps.length);
  for (const [filter, kernel] of kernels.entries()) flat.set(kernel, filter * taps.length);
  const size = Math.sqrt(taps.length / input.channels);
  return { kernels: flat, biases: new Float32Array(biases), size };
}

function emptyLayer(layer: Layer): Layer {
  return {
    ...layer,
    kernels: layer.kernels.map(({ length }) => new Float64Array(length)),
    biases: new Float64Array(layer.biases.length),
  };
}

function matrixOf({ weights, biases }: Dense): Matrix {
  return { weights: new Float64Array(weights), biases: new Float64Array(biases) };
}

function denseOf({ weights, biases }: Matrix): Dense {
  return { weights: new Float32Array(weights), biases: new Float32Array(biases) };
}

function emptyMatrix({ weights, biases }: Matrix): Matrix {
  return { weights: new Float64Array(weights.length), biases: new Float64Array(biases.length) };
}

function networkOf({ conv1, conv2, dense }: Params): Network {
  return { conv1: layerOf(IMAGE, conv1), conv2: layerOf(POOLED1, conv2), dense: matrixOf(dense) };
}

function paramsOf({ conv1, conv2, dense }: Network): Params {
  return { conv1: convOf(conv1), conv2: convOf(conv2), dense: denseOf(dense) };
}

function emptyNetwork({ conv1, conv2, dense }: Network): Network {
  return { conv1: emptyLayer(conv1), conv2: emptyLayer(conv2), dense: emptyMatrix(dense) };
}

function emptyActivations(): Activations {
  return {
    pixels: new Float64Array(PIXELS),
    maps1: new Float64Array(cells(MAPS1)),
    pooled1: new Float64Array(cells(POOLED1)),
    maps2: new Float64Array(cells(MAPS2)),
    pooled2: new Float64Array(cells(POOLED2)),
    logits: new Float64Array(CLASSES),
  };
}

/** From `seen.pixels` to `seen.logits`. ReLU and max pooling may change places; behind it, the ReLU has less to do. */
function activate({ conv1, conv2, dense }: Network, seen: Activations): void {
  convolve(seen.pixels, conv1, seen.maps1);
  pool(seen.maps1, MAPS1, seen.pooled1);
  rectify(seen.pooled1);
  convolve(seen.pooled1, conv2, seen.maps2);
  pool(seen.maps2, MAPS2, seen.pooled2);
  rectify(seen.pooled2);
  connect(seen.pooled2, dense, seen.logits);
}

/** From `back.logits` to the first layer; what the parameters get is added to `sum`. */
function activateBack({ conv2, dense }: Network, seen: Activations, back: Activations, sum: Network): void {
  addDenseGradient(seen.pooled2, back.logits, sum.dense);
  connectBack(dense, back.logits, back.pooled2);
  rectifyBack(seen.pooled2, back.pooled2);
  poolBack(seen.maps2, MAPS2, back.pooled2, back.maps2);
  addConvGradient(seen.pooled1, back.maps2, sum.conv2);
  convolveBack(conv2, back.maps2, back.pooled1);
  rectifyBack(seen.pooled1, back.pooled1);
  poolBack(seen.maps1, MAPS1, back.pooled1, back.maps1);
  addConvGradient(seen.pixels, back.maps1, sum.conv1);
}

/**
 * Four filters and two neighbouring windows at a time, so that each pixel and each weight that is loaded serves
 * several sums. Where fewer are left, the last one is computed again.
 */
function convolve(pixels: Float64Array, layer: Layer, output: Float64Array): void {
  const { input, taps, kernels, biases } = layer;
  const { channels, height, width } = layer.maps;
  const fanIn = taps.length;
  const map = height * width;
  for (let a = 0; a < channels; a += 4) {
    const b = Math.min(a + 1, channels - 1);
    const c = Math.min(a + 2, channels - 1);
    const d = Math.min(a + 3, channels - 1);
    const kernelA = kernels[a]!;
    const kernelB = kernels[b]!;
    const kernelC = kernels[c]!;
    const kernelD = kernels[d]!;
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column += 2) {
        const next = column + 1 < width ? 1 : 0;
        const corner = row * input.width + column;
        let a0 = biases[a]!;
        let b0 = biases[b]!;
        let c0 = biases[c]!;
        let d0 = biases[d]!;
        let a1 = a0;
        let b1 = b0;
        let c1 = c0;
        let d1 = d0;
        for (let at = 0; at < fanIn; at++) {
          const pixel = corner + taps[at]!;
          const x0 = pixels[pixel]!;
          const x1 = pixels[pixel + next]!;
          const weightA = kernelA[at]!;
          const weightB = kernelB[at]!;
          const weightC = kernelC[at]!;
          const weightD = kernelD[at]!;
          a0 += weightA * x0;
          a1 += weightA * x1;
          b0 += weightB * x0;
          b1 += weightB * x1;
          c0 += weightC * x0;
          c1 += weightC * x1;
          d0 += weightD * x0;
          d1 += weightD * x1;
        }
        const cell = row * width + column;
        output[a * map + cell] = a0;
        output[a * map + cell + next] = a1;
        output[b * map + cell] = b0;
        output[b * map + cell + next] = b1;
        output[c * map + cell] = c0;
        output[c * map + cell + next] = c1;
        output[d * map + cell] = d0;
        output[d * map + cell + next] = d1;
      }
    }
  }
}

/** Each window gets the kernels back, as often as their gradients say. Most say 0, after pooling. */
function convolveBack(layer: Layer, dOutput: Float64Array, dInput: Float64Array): void {
  const { input, taps, kernels } = layer;
  const { channels, height, width } = layer.maps;
  const fanIn = taps.length;
  // The filters that have a gradient at one window, taken four at a time: room for three without, at the end.
  const filters = new Int32Array(channels + 3);
  const slopes = new Float64Array(channels + 3);
  dInput.fill(0);
  for (let cell = 0; cell < height * width; cell++) {
    let count = 0;
    for (let filter = 0; filter < channels; filter++) {
      const slope = dOutput[filter * height * width + cell]!;
      if (slope === 0) continue;
      filters[count] = filter;
      slopes[count++] = slope;
    }
    slopes.fill(0, count);
    const corner = Math.floor(cell / width) * input.width + (cell % width);
    for (let first = 0; first < count; first += 4) {
      const kernelA = kernels[filters[first]!]!;
      const kernelB = kernels[filters[first + 1]!]!;
      const kernelC = kernels[filters[first + 2]!]!;
      const kernelD = kernels[filters[first + 3]!]!;
      const slopeA = slopes[first]!;
      const slopeB = slopes[first + 1]!;
      const slopeC = slopes[first + 2]!;
      const slopeD = slopes[first + 3]!;
      for (let at = 0; at < fanIn; at++) {
        dInput[corner + taps[at]!]! +=
          slopeA * kernelA[at]! + slopeB * kernelB[at]! + slopeC * kernelC[at]! + slopeD * kernelD[at]!;
      }
    }
  }
}

/** Each kernel gets what its windows saw, as often as their gradients say. */
function addConvGradient(pixels: Float64Array, dOutput: Float64Array, sum: Layer): void {
  const { input, taps, biases } = sum;
  const { height, width } = sum.maps;
  const fanIn = taps.length;
  // The windows of one filter that have a gradient, taken four at a time: room for three without, at the end.
  const corners = new Int32Array(height * width + 3);
  const slopes = new Float64Array(height * width + 3);
  let cell = 0;
  for (const [filter, kernel] of sum.kernels.entries()) {
    let count = 0;
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const slope = dOutput[cell++]!;
        if (slope === 0) continue;
        biases[filter]! += slope;
        corners[count] = row * input.width + column;
        slopes[count++] = slope;
      }
    }
    slopes.fill(0, count);
    for (let first = 0; first < count; first += 4) {
      const a = corners[first]!;
      const b = corners[first + 1]!;
      const c = corners[first + 2]!;
      const d = corners[first + 3]!;
      const slopeA = slopes[first]!;
      const slopeB = slopes[first + 1]!;
      const slopeC = slopes[first + 2]!;
      const slopeD = slopes[first + 3]!;
      for (let at = 0; at < fanIn; at++) {
        const tap = taps[at]!;
        kernel[at]! +=
          slopeA * pixels[a + tap]! +
          slopeB * pixels[b + tap]! +
          slopeC * pixels[c + tap]! +
          slopeD * pixels[d + tap]!;
      }
    }
  }
}

function pool(input: Float64Array, { channels, height, width }: Shape, output: Float64Array): void {
  let window = 0;
  for (let row = 0; row < channels * height; row += 2) {
    for (let cell = row * width; cell < (row + 1) * width; cell += 2) {
      const below = cell + width;
      output[window++] = Math.max(input[cell]!, input[cell + 1]!, input[below]!, input[below + 1]!);
    }
  }
}

/** Looks for each window's winner again, which is cheaper than to remember it. */
function poolBack(input: Float64Array, shape: Shape, dOutput: Float64Array, dInput: Float64Array): void {
  const { channels, height, width } = shape;
  dInput.fill(0);
  let window = 0;
  for (let row = 0; row < channels * height; row += 2) {
    for (let cell = row * width; cell < (row + 1) * width; cell += 2) {
      const below = cell + width;
      const above = input[cell]! >= input[cell + 1]! ? cell : cell + 1;
      const under = input[below]! >= input[below + 1]! ? below : below + 1;
      dInput[input[above]! >= input[under]! ? above : under] = dOutput[window++]!;
    }
  }
}

function rectify(numbers: Float64Array): void {
  for (let at = 0; at < numbers.length; at++) if (numbers[at]! < 0) numbers[at] = 0;
}

/** `output` serves as well as the input: both are above 0 at the same places. */
function rectifyBack(output: Float64Array, slopes: Float64Array): void {
  for (let at = 0; at < slopes.length; at++) if (output[at]! <= 0) slopes[at] = 0;
}

function connect(input: Float64Array, { weights, biases }: Matrix, output: Float64Array): void {
  let weight = 0;
  for (let at = 0; at < biases.length; at++) {
    let sum = biases[at]!;
    for (let from = 0; from < input.length; from++) sum += weights[weight++]! * input[from]!;
    output[at] = sum;
  }
}

function connectBack({ weights }: Matrix, dOutput: Float64Array, dInput: Float64Array): void {
  dInput.fill(0);
  let weight = 0;
  for (const slope of dOutput) {
    for (let from = 0; from < dInput.length; from++) dInput[from]! += slope * weights[weight++]!;
  }
}

function addDenseGradient(input: Float64Array, dOutput: Float64Array, { weights, biases }: Matrix): void {
  let weight = 0;
  for (const [at, slope] of dOutput.entries()) {
    biases[at]! += slope;
    for (let from = 0; from < input.length; from++) weights[weight++]! += slope * input[from]!;
  }
}

/** Numbers from 0 up to 1, always the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fisher and Yates: every order is equally likely. */
function shuffle(order: Uint32Array, random: () => number): void {
  for (let end = order.length - 1; end > 0; end--) {
    const chosen = Math.floor(random() * (end + 1));
    [order[end], order[chosen]] = [order[chosen]!, order[end]!];
  }
}

function requireLength(name: string, numbers: Float32Array | Uint8Array, length: number): void {
  if (numbers.length !== length) {
    throw new RangeError(`${name} must hold ${length} numbers, got ${numbers.length}`);
  }
}

function requireShaped(input: Float32Array, shape: Shape): void {
  requireWhole('channels of shape', shape.channels, 1);
  requireWhole('height of shape', shape.height, 1);
  requireWhole('width of shape', shape.width, 1);
  requireLength('input', input, cells(shape));
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

function requireDense(input: Float32Array, { weights, biases }: Dense): void {
  requireLength('weights of dense', weights, biases.length * input.length);
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

function requireRate(learningRate: number): void {
  if (!(learningRate > 0)) throw new RangeError(`learningRate must be above 0, got ${learningRate}`);
}
