import { requireGrid, requireWhole } from '../lib/require.ts';
import type { Grid } from '../lib/types.ts';

/** What a neuron answered, how wrong that was, and how the loss changes with each of its numbers. */
export interface NeuronGradients {
  output: number;
  loss: number;
  dWeight: number;
  dBias: number;
  dInput: number;
}

/** Pictures of different sizes may be mixed; each goes with an answer. */
export interface LearningOptions {
  /** The kernel to start from: rows × columns weights. */
  start: Grid;
  /** The learning rate, above 0. */
  rate: number;
  /** A whole number ≥ 0. */
  steps: number;
}

/**
 * Task 1. The slope of a curve near x, measured: so much the curve rises from a step before x to a step behind it, for
 * each unit that lies between. The curve is the polynomial p(x) = c₀ + c₁·x + c₂·x² + …
 *
 * @param coefficients c₀, c₁, c₂, …: one number at least
 * @param step above 0
 * @returns (p(x + step) − p(x − step)) / (2 · step)
 * @throws RangeError naming `coefficients` where there are none, `step` where it is not above 0
 */
export function centralDifference(coefficients: number[], x: number, step: number): number {
  throw new Error('to do: centralDifference');
}

/**
 * Task 2. Gradient descent on the valley (x − lowest)², whose slope at x is 2 · (x − lowest): each step goes against the
 * slope, x ← x − rate · slope.
 *
 * @param lowest where the bottom of the valley is
 * @param start the first x
 * @param rate the learning rate, above 0
 * @param steps a whole number ≥ 0
 * @returns all x on the way, the start first: steps + 1 numbers
 * @throws RangeError naming `rate` where it is not above 0, `steps` where it is no whole number ≥ 0
 */
export function descend(lowest: number, start: number, rate: number, steps: number): number[] {
  throw new Error('to do: descend');
}

/**
 * Task 3. One neuron, forward and back: output = weight · input + bias, loss = (output − target)². Each of the three
 * gradients is a product along the way from that number to the loss (the chain rule).
 *
 * @returns output and loss, and how the loss changes with the weight, the bias and the input
 */
export function neuronBackward(weight: number, bias: number, input: number, target: number): NeuronGradients {
  throw new Error('to do: neuronBackward');
}

/**
 * Task 4. One number goes to several neurons, outputs[i] = weights[i] · x. It changes the loss in as many ways, and what
 * comes back along them adds up.
 *
 * @param weights one number a neuron, one neuron at least
 * @param dOutputs how the loss changes with each output, as many numbers
 * @returns how the loss changes with x
 * @throws RangeError naming `weights` where there are none, `dOutputs` where they are not as many as the weights
 */
export function fanOutBackward(weights: number[], dOutputs: number[]): number {
  throw new Error('to do: fanOutBackward');
}

/**
 * Task 5. The way back through a ReLU, max(0, x): what comes back passes where the input was above 0, and nowhere else.
 *
 * @param input the numbers that went in
 * @param dOutput how the loss changes with each number that came out, as many numbers
 * @returns how the loss changes with each number that went in
 * @throws RangeError naming `dOutput` where there are not as many numbers as in the input
 */
export function reluBackward(input: number[], dOutput: number[]): number[] {
  throw new Error('to do: reluBackward');
}

/**
 * Task 6. The way back through the maximum of a window: the greatest number alone made the output, so it receives all
 * that comes back, the others nothing. Where several are equally great, it is still handed out once in all: to any of
 * them, or in shares.
 *
 * @param window the numbers that went in, one at least
 * @param dOutput how the loss changes with the maximum
 * @returns how the loss changes with each number of the window
 * @throws RangeError naming `window` where it is empty
 */
export function maxBackward(window: number[], dOutput: number): number[] {
  throw new Error('to do: maxBackward');
}

/**
 * Task 7. How wrong a map is: the mean of the squared differences, over all its cells, and how that changes with each
 * cell of the output.
 *
 * @param output height × width numbers
 * @param target as many, in the same rows and columns
 * @returns the loss, and `dOutput` with the output's rows and columns
 * @throws RangeError naming `output` where it is empty or ragged, `target` where it is not of the output's size
 */
export function squaredError(output: Grid, target: Grid): { loss: number; dOutput: Grid } {
  throw new Error('to do: squaredError');
}

/**
 * Task 8. The way back through a kernel that slides along a row of numbers:
 * output[x] = Σⱼ kernel[j] · input[x + j]. A number of the input is met by several windows, a weight of the kernel meets
 * several numbers; what comes back adds up in both.
 *
 * @param input a row of numbers
 * @param kernel one number at least, and no more than the input has
 * @param dOutput how the loss changes with each output: input's length − kernel's length + 1 numbers
 * @returns `dInput` and `dKernel`, as long as what they belong to
 * @throws RangeError naming `kernel` where it is empty or longer than the input, `dOutput` where it has another length
 */
export function slideBackward(
  input: number[],
  kernel: number[],
  dOutput: number[],
): { dInput: number[]; dKernel: number[] } {
  throw new Error('to do: slideBackward');
}

/**
 * Task 9. The same in two dimensions: the way back through the cross-correlation of exercise 03, at stride 1 and without
 * padding, output[y][x] = Σᵢ Σⱼ kernel[i][j] · input[y + i][x + j].
 *
 * @param input height × width numbers
 * @param kernel rows × columns weights, no larger than the input
 * @param dOutput (height − rows + 1) × (width − columns + 1) numbers
 * @returns `dInput` and `dKernel`, with the rows and columns of what they belong to
 * @throws RangeError naming `input` where it is empty or ragged, `kernel` where it is so or larger than the input,
 *   `dOutput` where it is not of the output's size
 */
export function crossCorrelateBackward(
  input: Grid,
  kernel: Grid,
  dOutput: Grid,
): { dInput: Grid; dKernel: Grid } {
  throw new Error('to do: crossCorrelateBackward');
}

/**
 * Task 10. Scores become shares of one whole: e to the power of each score, divided by the sum of all these. Scores of
 * any size give finite shares.
 *
 * @param logits one score a class, one class at least
 * @returns as many numbers from 0 to 1, which add up to 1
 * @throws RangeError naming `logits` where there are none
 */
export function softmax(logits: number[]): number[] {
  throw new Error('to do: softmax');
}

/**
 * Task 11. The loss of a choice among classes, −ln p[label] with p = softmax(logits), and how it changes with each
 * logit: p − onehot(label), which is p with 1 taken off at the label. Finite for logits of ±1000.
 *
 * @param logits one score a class, one class at least
 * @param label the true class, a whole number from 0 to classes − 1
 * @returns the loss, and one number a class
 * @throws RangeError naming `logits` where there are none, `label` where it is no class
 */
export function crossEntropy(logits: number[], label: number): { loss: number; dLogits: number[] } {
  throw new Error('to do: crossEntropy');
}

/**
 * Task 12. A gradient without a way back, to check others by: each weight of the kernel is moved a step up and a step
 * down, and the loss of task 7 is measured both times. The output is the cross-correlation of input and kernel, at
 * stride 1 and without padding.
 *
 * @param input height × width numbers
 * @param kernel rows × columns weights, no larger than the input; it is left as it is
 * @param target (height − rows + 1) × (width − columns + 1) numbers
 * @param step above 0
 * @returns for each weight (loss with weight + step − loss with weight − step) / (2 · step): rows × columns numbers
 * @throws RangeError naming `input` and `kernel` as `crossCorrelateBackward` does, `target` where it is not of the
 *   output's size, `step` where it is not above 0
 */
export function numericGradient(input: Grid, kernel: Grid, target: Grid, step: number): Grid {
  throw new Error('to do: numericGradient');
}

/**
 * Task 13. Learns a kernel from pictures and from what it should answer to them. The loss of a kernel is the mean over
 * all pictures of task 7's loss; each step takes rate times its gradient off every weight.
 *
 * @param pictures one grid at least, none smaller than the kernel
 * @param answers one for each picture, of the size that the cross-correlation with the kernel has
 * @param options the kernel to start from, the learning rate, the number of steps
 * @returns the kernel after the last step, and the loss before each step: `steps` numbers
 * @throws RangeError naming `pictures` where there are none or one is empty or ragged, `start` where it is empty, ragged
 *   or larger than a picture, `answers` where there are not as many as pictures or one is not of the output's size,
 *   `rate` where it is not above 0, `steps` where it is no whole number ≥ 0
 */
export function learnKernel(
  pictures: Grid[],
  answers: Grid[],
  { start, rate, steps }: LearningOptions,
): { kernel: Grid; losses: number[] } {
  throw new Error('to do: learnKernel');
}
