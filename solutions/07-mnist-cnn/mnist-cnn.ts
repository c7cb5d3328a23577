import { requireWhole } from '../../exercises/lib/require.ts';

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
  // #region solution
  const output = new Float32Array(input.length);
  // Stryker disable next-line EqualityOperator: what is written behind the end of a typed array is lost
  for (let at = 0; at < input.length; at++) output[at] = Math.max(0, input[at]!);
  return output;
  // #endregion
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
  // #region solution
  requireLength('dOutput', dOutput, input.length);
  const dInput = new Float32Array(input.length);
  // Stryker disable next-line EqualityOperator: what is written behind the end of a typed array is lost
  for (let at = 0; at < input.length; at++) {
    if (input[at]! > 0) dInput[at] = dOutput[at]!;
  }
  return dInput;
  // #endregion
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
  // #region solution
  requireDense(input, dense);
  const { weights, biases } = dense;
  const output = new Float32Array(biases.length);
  let weight = 0;
  // Stryker disable next-line EqualityOperator: what is written behind the end of a typed array is lost
  for (let at = 0; at < output.length; at++) {
    let sum = biases[at]!;
    for (let from = 0; from < input.length; from++) sum += weights[weight++]! * input[from]!;
    output[at] = sum;
  }
  return output;
  // #endregion
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
  // #region solution
  requireDense(input, dense);
  const { weights, biases } = dense;
  requireLength('dOutput', dOutput, biases.length);
  const dInput = new Float64Array(input.length);
  const dWeights = new Float32Array(weights.length);
  let weight = 0;
  for (const slope of dOutput) {
    for (let from = 0; from < input.length; from++) {
      dInput[from]! += slope * weights[weight]!;
      dWeights[weight++] = slope * input[from]!;
    }
  }
  // Stryker disable next-line MethodExpression: a copy holds the same numbers
  return { dInput: new Float32Array(dInput), dWeights, dBiases: dOutput.slice() };
  // #endregion
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
  // #region solution
  requirePoolable(input, shape);
  const { channels, height, width } = shape;
  const output = new Float32Array(input.length / 4);
  let window = 0;
  // Stryker disable next-line EqualityOperator: what is written behind the end of a typed array is lost
  for (let row = 0; row < channels * height; row += 2) {
    for (let cell = row * width; cell < (row + 1) * width; cell += 2) {
      const below = cell + width;
      output[window++] = Math.max(input[cell]!, input[cell + 1]!, input[below]!, input[below + 1]!);
    }
  }
  return output;
  // #endregion
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
      // Stryker disable next-line EqualityOperator: where cells tie, either may win
      const above = input[cell]! >= input[cell + 1]! ? cell : cell + 1;
      // Stryker disable next-line EqualityOperator: where cells tie, either may win
      const under = input[below]! >= input[below + 1]! ? below : below + 1;
      // Stryker disable next-line EqualityOperator: where cells tie, either may win
      dInput[input[above]! >= input[under]! ? above : under] = dOutput[window++]!;
    }
  }
  return dInput;
  // #endregion
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
  // #region solution
  requireLayer(input, shape, conv);
  const { channels, height, width } = shape;
  const { kernels, biases, size } = conv;
  const { rows, columns } = mapOf(shape, size);
  const output = new Float32Array(biases.length * rows * columns);
  // Stryker disable next-line EqualityOperator: what is written behind the end of a typed array is lost
  for (let f = 0; f < biases.length; f++) {
    // Stryker disable next-line EqualityOperator: what lies behind the last row is overwritten, or lost
    for (let y = 0; y < rows; y++) {
      // Stryker disable next-line EqualityOperator: what lies behind the end of a row is overwritten
      for (let x = 0; x < columns; x++) {
        let sum = biases[f]!;
        for (let c = 0; c < channels; c++) {
          for (let i = 0; i < size; i++) {
            for (let j = 0; j < size; j++) {
              const weight = kernels[((f * channels + c) * size + i) * size + j]!;
              sum += weight * input[(c * height + y + i) * width + x + j]!;
            }
          }
        }
        output[(f * rows + y) * columns + x] = sum;
      }
    }
  }
  return output;
  // #endregion
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
  // #region solution
  requireLayer(input, shape, conv);
  const { channels, height, width } = shape;
  const { kernels, biases, size } = conv;
  const { rows, columns } = mapOf(shape, size);
  requireLength('dOutput', dOutput, biases.length * rows * columns);
  const dInput = new Float64Array(input.length);
  const dKernels = new Float64Array(kernels.length);
  const dBiases = new Float64Array(biases.length);
  // Each term of the sum in `convForward` is a weight times a pixel: each of the two gets its slope times the other.
  for (let f = 0; f < biases.length; f++) {
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) {
        const slope = dOutput[(f * rows + y) * columns + x]!;
        dBiases[f]! += slope;
        for (let c = 0; c < channels; c++) {
          for (let i = 0; i < size; i++) {
            for (let j = 0; j < size; j++) {
              const weight = ((f * channels + c) * size + i) * size + j;
              const pixel = (c * height + y + i) * width + x + j;
              dKernels[weight]! += slope * input[pixel]!;
              dInput[pixel]! += slope * kernels[weight]!;
            }
          }
        }
      }
    }
  }
  return {
    dInput: Float32Array.from(dInput),
    dKernels: Float32Array.from(dKernels),
    dBiases: Float32Array.from(dBiases),
  };
  // #endregion
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
  // #region solution
  if (logits.length === 0) throw new RangeError('logits must hold at least one number');
  const largest = logits.reduce((most, logit) => Math.max(most, logit));
  const powers = logits.map((logit) => Math.exp(logit - largest));
  const total = powers.reduce((sum, power) => sum + power);
  return powers.map((power) => power / total);
  // #endregion
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
  // #region solution
  const dLogits = softmax(logits);
  requireWhole('label', label, 0);
  if (label >= logits.length) {
    throw new RangeError(`label must be below ${logits.length}, got ${label}`);
  }
  // −ln p[label] from the logits themselves: p[label] may have become 0.
  const largest = logits.reduce((most, logit) => Math.max(most, logit));
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  const loss = Math.log(total) + largest - logits[label]!;
  dLogits[label]! -= 1;
  return { loss, dLogits };
  // #endregion
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
  // #region solution
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
  // #endregion
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
  // #region solution
  const count = requireImages(images);
  const logits = new Float32Array(count * CLASSES);
  for (let image = 0; image < count; image++) {
    logits.set(activate(params, pixelsOf(images, image)).logits, image * CLASSES);
  }
  return logits;
  // #endregion
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
  // #region solution
  const count = requireImages(images);
  requireLabels(labels, count);
  const sum = emptyLike(params);
  let loss = 0;
  for (let image = 0; image < count; image++) {
    const seen = activate(params, pixelsOf(images, image));
    const one = softmaxCrossEntropy(seen.logits, labels[image]!);
    loss += one.loss / count;
    // Everything on the way back is linear in dLogits: dividing here makes the sums means.
    const dLogits = one.dLogits.map((slope) => slope / count);
    add(slopesOf(params, seen, dLogits), 1, sum);
  }
  return { loss, gradients: sum };
  // #endregion
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
  // #region solution
  requireRate(learningRate);
  const step = gradients(params, images, labels);
  add(step.gradients, -learningRate, params);
  return { params, loss: step.loss };
  // #endregion
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
  // #region solution
  const count = requireImages(images);
  requireLabels(labels, count);
  requireWhole('epochs', epochs, 1);
  requireWhole('batchSize', batchSize, 1);
  let params = initParams(seed);
  // Stryker disable next-line UnaryOperator: any order that follows from the seed will do
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
  // #endregion
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
  // #region solution
  const logits = forward(params, images);
  return Uint8Array.from({ length: logits.length / CLASSES }, (_, image) => {
    const row = logits.subarray(image * CLASSES, (image + 1) * CLASSES);
    return row.indexOf(Math.max(...row));
  });
  // #endregion
}

// #region solution
const CLASSES = 10;
const IMAGE: Shape = { channels: 1, height: 28, width: 28 };
const MAPS1: Shape = { channels: 8, height: 24, width: 24 };
const POOLED1: Shape = { channels: 8, height: 12, width: 12 };
const MAPS2: Shape = { channels: 16, height: 8, width: 8 };
const POOLED2: Shape = { channels: 16, height: 4, width: 4 };
const KERNEL_SIZE = 5;
const PIXELS = cells(IMAGE);

/** What one image looks like behind each layer. */
interface Activations {
  pixels: Float32Array;
  maps1: Float32Array;
  active1: Float32Array;
  pooled1: Float32Array;
  maps2: Float32Array;
  active2: Float32Array;
  pooled2: Float32Array;
  logits: Float32Array;
}

function cells({ channels, height, width }: Shape): number {
  return channels * height * width;
}

function pixelsOf(images: Float32Array, image: number): Float32Array {
  return images.subarray(image * PIXELS, (image + 1) * PIXELS);
}

/** How many windows fit below each other and side by side (equation 2-51). */
function mapOf({ height, width }: Shape, size: number): { rows: number; columns: number } {
  return { rows: height - size + 1, columns: width - size + 1 };
}

/** The way forth, layer by layer. */
function activate({ conv1, conv2, dense }: Params, pixels: Float32Array): Activations {
  const maps1 = convForward(pixels, IMAGE, conv1);
  const active1 = reluForward(maps1);
  const pooled1 = poolForward(active1, MAPS1);
  const maps2 = convForward(pooled1, POOLED1, conv2);
  const active2 = reluForward(maps2);
  const pooled2 = poolForward(active2, MAPS2);
  const logits = denseForward(pooled2, dense);
  return { pixels, maps1, active1, pooled1, maps2, active2, pooled2, logits };
}

/** The same way back, from the gradient at the logits to the first layer: what every parameter gets. */
function slopesOf({ conv1, conv2, dense }: Params, seen: Activations, dLogits: Float32Array): Params {
  const last = denseBackward(seen.pooled2, dense, dLogits);
  const dActive2 = poolBackward(seen.active2, MAPS2, last.dInput);
  const dMaps2 = reluBackward(seen.maps2, dActive2);
  const second = convBackward(seen.pooled1, POOLED1, conv2, dMaps2);
  const dActive1 = poolBackward(seen.active1, MAPS1, second.dInput);
  const dMaps1 = reluBackward(seen.maps1, dActive1);
  const first = convBackward(seen.pixels, IMAGE, conv1, dMaps1);
  return {
    conv1: { kernels: first.dKernels, biases: first.dBiases, size: conv1.size },
    conv2: { kernels: second.dKernels, biases: second.dBiases, size: conv2.size },
    dense: { weights: last.dWeights, biases: last.dBiases },
  };
}

function numbersOf({ conv1, conv2, dense }: Params): Float32Array[] {
  return [conv1.kernels, conv1.biases, conv2.kernels, conv2.biases, dense.weights, dense.biases];
}

function emptyLike({ conv1, conv2, dense }: Params): Params {
  const none = ({ length }: Float32Array) => new Float32Array(length);
  return {
    conv1: { kernels: none(conv1.kernels), biases: none(conv1.biases), size: conv1.size },
    conv2: { kernels: none(conv2.kernels), biases: none(conv2.biases), size: conv2.size },
    dense: { weights: none(dense.weights), biases: none(dense.biases) },
  };
}

/** Adds `factor` times what is in `slopes` to every number of `sum`. */
function add(slopes: Params, factor: number, sum: Params): void {
  const more = numbersOf(slopes);
  for (const [part, numbers] of numbersOf(sum).entries()) {
    const terms = more[part]!;
    // Stryker disable next-line EqualityOperator: what is written behind the end of a typed array is lost
    for (let at = 0; at < numbers.length; at++) numbers[at]! += factor * terms[at]!;
  }
}

/** Numbers from 0 up to 1, always the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let counter = seed | 0;
  return () => {
    counter = (0x6d2b79f5 + counter) | 0;
    let bits = Math.imul((counter >>> 15) ^ counter, 1 | counter);
    // Stryker disable next-line ArithmeticOperator: any stream of numbers that the seed decides will do
    bits ^= Math.imul((bits >>> 7) ^ bits, 61 | bits) + bits;
    return (((bits >>> 14) ^ bits) >>> 0) / 2 ** 32;
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
// #endregion
