import { requireGrid, requireWhole } from '../../exercises/lib/require.ts';
import type { Grid } from '../../exercises/lib/types.ts';

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
  if (coefficients.length === 0) throw new RangeError('coefficients must be one number at least');
  requirePositive('step', step);
  const height = (at: number) => coefficients.reduceRight((sum, coefficient) => sum * at + coefficient, 0);
  return (height(x + step) - height(x - step)) / (2 * step);
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
  requirePositive('rate', rate);
  requireWhole('steps', steps, 0);
  const path = [start];
  for (let step = 0; step < steps; step++) {
    const x = path[step]!;
    path.push(x - rate * 2 * (x - lowest));
  }
  return path;
}

/**
 * Task 3. One neuron, forward and back: output = weight · input + bias, loss = (output − target)². Each of the three
 * gradients is a product along the way from that number to the loss (the chain rule).
 *
 * @returns output and loss, and how the loss changes with the weight, the bias and the input
 */
export function neuronBackward(weight: number, bias: number, input: number, target: number): NeuronGradients {
  const output = weight * input + bias;
  const dOutput = 2 * (output - target);
  return {
    output,
    loss: (output - target) ** 2,
    dWeight: dOutput * input,
    dBias: dOutput,
    dInput: dOutput * weight,
  };
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
  if (weights.length === 0) throw new RangeError('weights must be one number at least');
  requireLength('dOutputs', dOutputs, weights.length);
  return weights.reduce((sum, weight, neuron) => sum + weight * dOutputs[neuron]!, 0);
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
  requireLength('dOutput', dOutput, input.length);
  return input.map((x, index) => (x > 0 ? dOutput[index]! : 0));
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
  if (window.length === 0) throw new RangeError('window must be one number at least');
  // Stryker disable next-line EqualityOperator: of several that are equally great, any may receive it
  const winner = window.reduce((best, x, index) => (x > window[best]! ? index : best), 0);
  return window.map((_, index) => (index === winner ? dOutput : 0));
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
  requireGrid('output', output);
  requireSize('target', target, output.length, output[0]!.length);
  const cells = output.length * output[0]!.length;
  const differences = output.map((row, y) => row.map((value, x) => value - target[y]![x]!));
  return {
    loss: differences.flat().reduce((sum, difference) => sum + difference ** 2, 0) / cells,
    dOutput: differences.map((row) => row.map((difference) => (2 * difference) / cells)),
  };
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
  if (kernel.length === 0 || kernel.length > input.length) {
    throw new RangeError(`kernel must be 1 to ${input.length} numbers, got ${kernel.length}`);
  }
  requireLength('dOutput', dOutput, input.length - kernel.length + 1);
  const dInput = input.map(() => 0);
  const dKernel = kernel.map(() => 0);
  for (const [x, gradient] of dOutput.entries()) {
    for (const [j, weight] of kernel.entries()) {
      dInput[x + j]! += gradient * weight;
      dKernel[j]! += gradient * input[x + j]!;
    }
  }
  return { dInput, dKernel };
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
  requireKernel(input, kernel);
  requireSize('dOutput', dOutput, ...outputSize(input, kernel));
  const dInput = zerosLike(input);
  const dKernel = zerosLike(kernel);
  for (const [y, row] of dOutput.entries()) {
    for (const [x, gradient] of row.entries()) {
      for (const [i, weights] of kernel.entries()) {
        for (const [j, weight] of weights.entries()) {
          dInput[y + i]![x + j]! += gradient * weight;
          dKernel[i]![j]! += gradient * input[y + i]![x + j]!;
        }
      }
    }
  }
  return { dInput, dKernel };
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
  requireLogits(logits);
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
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
  // Stryker disable next-line CallExpression: without any class no label is one, and either may be named
  requireLogits(logits);
  requireWhole('label', label, 0);
  if (label >= logits.length) throw new RangeError(`label must be below ${logits.length}, got ${label}`);
  const largest = Math.max(...logits);
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - largest), 0);
  return {
    loss: largest + Math.log(sum) - logits[label]!,
    dLogits: softmax(logits).map((share, index) => share - (index === label ? 1 : 0)),
  };
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
  requireKernel(input, kernel);
  requireSize('target', target, ...outputSize(input, kernel));
  requirePositive('step', step);
  const lossWith = (row: number, column: number, change: number): number => {
    const moved = kernel.map((weights, i) =>
      weights.map((weight, j) => (i === row && j === column ? weight + change : weight)),
    );
    return squaredError(crossCorrelate(input, moved), target).loss;
  };
  return kernel.map((weights, i) =>
    weights.map((_, j) => (lossWith(i, j, step) - lossWith(i, j, -step)) / (2 * step)),
  );
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
  if (pictures.length === 0) throw new RangeError('pictures must be one at least');
  for (const picture of pictures) requireGrid('pictures', picture);
  for (const picture of pictures) requireFitting(picture, start, 'start');
  requireLength('answers', answers, pictures.length);
  for (const [index, picture] of pictures.entries()) {
    requireSize('answers', answers[index]!, ...outputSize(picture, start));
  }
  requirePositive('rate', rate);
  requireWhole('steps', steps, 0);
  const losses: number[] = [];
  let kernel = start.map((weights) => [...weights]);
  for (let step = 0; step < steps; step++) {
    const gradient = zerosLike(kernel);
    let loss = 0;
    for (const [index, picture] of pictures.entries()) {
      const wrong = squaredError(crossCorrelate(picture, kernel), answers[index]!);
      const { dKernel } = crossCorrelateBackward(picture, kernel, wrong.dOutput);
      loss += wrong.loss / pictures.length;
      dKernel.forEach((row, i) => {
        row.forEach((value, j) => {
          gradient[i]![j]! += value / pictures.length;
        });
      });
    }
    losses.push(loss);
    kernel = kernel.map((weights, i) => weights.map((weight, j) => weight - rate * gradient[i]![j]!));
  }
  return { kernel, losses };
}

function requirePositive(name: string, value: number): void {
  if (!(value > 0)) throw new RangeError(`${name} must be above 0, got ${value}`);
}

function requireLength(name: string, list: unknown[], length: number): void {
  if (list.length !== length) throw new RangeError(`${name} must be ${length}, got ${list.length}`);
}

function requireSize(name: string, grid: Grid, height: number, width: number): void {
  if (grid.length !== height || grid.some((row) => row.length !== width)) {
    throw new RangeError(`${name} must be ${height}×${width} numbers`);
  }
}

function requireKernel(input: Grid, kernel: Grid): void {
  requireGrid('input', input);
  requireFitting(input, kernel, 'kernel');
}

function requireFitting(input: Grid, kernel: Grid, name: string): void {
  requireGrid(name, kernel);
  // Stryker disable next-line all: no map is the output of a kernel too large, so the map may be named as well
  if (kernel.length > input.length || kernel[0]!.length > input[0]!.length) {
    // Stryker disable next-line all: the same
    throw new RangeError(`${name} must be no larger than ${input.length}×${input[0]!.length}`);
  }
}

function requireLogits(logits: number[]): void {
  if (logits.length === 0) throw new RangeError('logits must be one number at least');
}

const outputSize = (input: Grid, kernel: Grid): [height: number, width: number] => [
  input.length - kernel.length + 1,
  input[0]!.length - kernel[0]!.length + 1,
];

const zerosLike = (grid: Grid): Grid => grid.map((row) => row.map(() => 0));

function crossCorrelate(input: Grid, kernel: Grid): Grid {
  const [height, width] = outputSize(input, kernel);
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) =>
      kernel.reduce(
        (sum, weights, i) => weights.reduce((part, weight, j) => part + weight * input[y + i]![x + j]!, sum),
        0,
      ),
    ),
  );
}
