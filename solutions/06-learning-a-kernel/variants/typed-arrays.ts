/** Rows are typed arrays, inside and in the answers. */
import type { Grid } from '../../../exercises/lib/types.ts';
import type { LearningOptions, NeuronGradients } from '../learning-a-kernel.ts';
import * as refusals from '../refusals.ts';

/** The rows of a grid in typed arrays; checks take either for what they hold. */
const typed = (grid: ArrayLike<number>[]): Grid =>
  grid.map((row) => Float64Array.from(row)) as unknown as Grid;

const flat = (list: ArrayLike<number>): number[] => Float64Array.from(list) as unknown as number[];

export function centralDifference(coefficients: number[], x: number, step: number): number {
  refusals.refuseEmpty('coefficients', coefficients);
  refusals.refuseStep('step', step);
  const height = (at: number) => coefficients.reduce((sum, c, power) => sum + c * at ** power, 0);
  return (height(x + step) - height(x - step)) / step / 2;
}

export function descend(lowest: number, start: number, rate: number, steps: number): number[] {
  refusals.refuseCount('steps', steps);
  refusals.refuseStep('rate', rate);
  const path = new Float64Array(steps + 1).fill(start);
  for (let step = 1; step <= steps; step++) {
    path[step] = path[step - 1]! - 2 * rate * (path[step - 1]! - lowest);
  }
  return flat(path);
}

export function neuronBackward(weight: number, bias: number, input: number, target: number): NeuronGradients {
  const output = bias + input * weight;
  const error = output - target;
  return {
    output,
    loss: error * error,
    dWeight: 2 * error * input,
    dBias: 2 * error,
    dInput: 2 * error * weight,
  };
}

export function fanOutBackward(weights: number[], dOutputs: number[]): number {
  refusals.refuseEmpty('weights', weights);
  refusals.refuseOthers('dOutputs', dOutputs, weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += dOutputs[i]! * weights[i]!;
  return sum;
}

export function reluBackward(input: number[], dOutput: number[]): number[] {
  refusals.refuseOthers('dOutput', dOutput, input.length);
  return flat(input.map((x, index) => (x > 0 ? dOutput[index]! : 0)));
}

export function maxBackward(window: number[], dOutput: number): number[] {
  refusals.refuseEmpty('window', window);
  const back = new Float64Array(window.length);
  let winner = 0;
  for (let index = 1; index < window.length; index++) if (window[index]! >= window[winner]!) winner = index;
  back[winner] = dOutput;
  return flat(back);
}

export function squaredError(output: Grid, target: Grid): { loss: number; dOutput: Grid } {
  refusals.refuseTarget(output, target);
  const cells = output.length * output[0]!.length;
  let loss = 0;
  const dOutput = output.map((row, y) =>
    Float64Array.from(row, (value, x) => {
      const difference = value - target[y]![x]!;
      loss += difference ** 2 / cells;
      return (2 * difference) / cells;
    }),
  );
  return { loss, dOutput: typed(dOutput) };
}

export function slideBackward(
  input: number[],
  kernel: number[],
  dOutput: number[],
): { dInput: number[]; dKernel: number[] } {
  refusals.refuseSlide(input, kernel, dOutput);
  const { dInput, dKernel } = crossCorrelateBackward([input], [kernel], [dOutput]);
  return { dInput: dInput[0]!, dKernel: dKernel[0]! };
}

export function crossCorrelateBackward(
  input: Grid,
  kernel: Grid,
  dOutput: Grid,
): { dInput: Grid; dKernel: Grid } {
  refusals.refuseMap(['input', input], ['kernel', kernel], ['dOutput', dOutput]);
  const dInput = input.map((row) => new Float64Array(row.length));
  const dKernel = kernel.map((row) => new Float64Array(row.length));
  for (let y = 0; y < dOutput.length; y++) {
    for (let x = 0; x < dOutput[0]!.length; x++) {
      for (let i = 0; i < kernel.length; i++) {
        for (let j = 0; j < kernel[0]!.length; j++) {
          dInput[y + i]![x + j]! += dOutput[y]![x]! * kernel[i]![j]!;
          dKernel[i]![j]! += dOutput[y]![x]! * input[y + i]![x + j]!;
        }
      }
    }
  }
  return { dInput: typed(dInput), dKernel: typed(dKernel) };
}

export function softmax(logits: number[]): number[] {
  refusals.refuseEmpty('logits', logits);
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => Math.E ** (logit - largest));
  const sum = powers.reduce((left, right) => left + right);
  return powers.map((power) => power / sum);
}

export function crossEntropy(logits: number[], label: number): { loss: number; dLogits: number[] } {
  refusals.refuseLabel(logits, label);
  const largest = Math.max(...logits);
  const sum = logits.map((logit) => Math.exp(logit - largest)).reduce((left, right) => left + right);
  const dLogits = softmax(logits);
  dLogits[label]! -= 1;
  return { loss: Math.log(sum) + (largest - logits[label]!), dLogits };
}

export function numericGradient(input: Grid, kernel: Grid, target: Grid, step: number): Grid {
  refusals.refuseMap(['input', input], ['kernel', kernel], ['target', target]);
  refusals.refuseStep('step', step);
  const lossOf = (weights: Grid) => squaredError(forth(input, weights), target).loss;
  return kernel.map((row, i) =>
    row.map((_, j) => {
      const nudged = kernel.map((weights) => [...weights]);
      nudged[i]![j]! += step;
      const above = lossOf(nudged);
      nudged[i]![j]! -= 2 * step;
      return (above - lossOf(nudged)) / (2 * step);
    }),
  );
}

export function learnKernel(
  pictures: Grid[],
  answers: Grid[],
  options: LearningOptions,
): { kernel: Grid; losses: number[] } {
  refusals.refuseLesson(pictures, answers, options);
  const { start, rate, steps } = options;
  const kernel = start.map((row) => [...row]);
  const losses: number[] = [];
  while (losses.length < steps) {
    const wrong = pictures.map((picture, n) => squaredError(forth(picture, kernel), answers[n]!));
    const back = pictures.map(
      (picture, n) => crossCorrelateBackward(picture, kernel, wrong[n]!.dOutput).dKernel,
    );
    losses.push(wrong.reduce((sum, { loss }) => sum + loss, 0) / pictures.length);
    for (const [i, row] of kernel.entries()) {
      for (const j of row.keys())
        row[j]! -= (rate * back.reduce((sum, grid) => sum + grid[i]![j]!, 0)) / back.length;
    }
  }
  return { kernel, losses };
}

const forth = (input: Grid, kernel: Grid): Grid =>
  Array.from({ length: input.length - kernel.length + 1 }, (_, y) =>
    Array.from({ length: input[0]!.length - kernel[0]!.length + 1 }, (_, x) => {
      let sum = 0;
      for (const [i, row] of kernel.entries())
        for (const [j, weight] of row.entries()) sum += weight * input[y + i]![x + j]!;
      return sum;
    }),
  );
