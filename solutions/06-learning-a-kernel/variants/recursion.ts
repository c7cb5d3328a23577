/** Recursion in place of loops, and arguments that nobody can change. */
import type { Grid } from '../../../exercises/lib/types.ts';
import type { LearningOptions, NeuronGradients } from '../learning-a-kernel.ts';
import * as refusals from '../refusals.ts';

const frozen = (grid: Grid): Grid =>
  Object.freeze(grid.map((row) => Object.freeze([...row]) as number[])) as Grid;

const sumOf = (values: number[], from = 0): number =>
  from >= values.length ? 0 : values[from]! + sumOf(values, from + 1);

export function centralDifference(coefficients: number[], x: number, step: number): number {
  refusals.refuseEmpty('coefficients', coefficients);
  refusals.refuseStep('step', step);
  const height = ([first = 0, ...others]: number[], at: number): number =>
    others.length === 0 ? first : first + at * height(others, at);
  return (height(coefficients, x + step) - height(coefficients, x - step)) / (2 * step);
}

export function descend(lowest: number, start: number, rate: number, steps: number): number[] {
  refusals.refuseCount('steps', steps);
  refusals.refuseStep('rate', rate);
  if (steps === 0) return [start];
  return [start, ...descend(lowest, start - rate * (2 * (start - lowest)), rate, steps - 1)];
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
  return sumOf(weights.map((weight, index) => weight * dOutputs[index]!));
}

export function reluBackward(input: number[], dOutput: number[]): number[] {
  refusals.refuseOthers('dOutput', dOutput, input.length);
  return dOutput.map((gradient, index) => (input[index]! > 0 ? gradient : 0));
}

export function maxBackward(window: number[], dOutput: number): number[] {
  refusals.refuseEmpty('window', window);
  const back = window.map(() => 0);
  back[window.indexOf(Math.max(...window))] = dOutput;
  return back;
}

export function squaredError(output: Grid, target: Grid): { loss: number; dOutput: Grid } {
  refusals.refuseTarget(output, target);
  const differences = output.map((row, y) => row.map((value, x) => value - target[y]![x]!));
  const all = differences.flat();
  return {
    loss: all.reduce((sum, difference) => sum + difference * difference, 0) / all.length,
    dOutput: differences.map((row) => row.map((difference) => (difference / all.length) * 2)),
  };
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
  const [rows, columns] = [kernel.length, kernel[0]!.length];
  const add = (grid: Grid, y: number, x: number, values: Grid, times: number): Grid =>
    grid.map((row, i) => row.map((value, j) => value + times * (values[i - y]?.[j - x] ?? 0)));
  const go = (position: number, dInput: Grid, dKernel: Grid): { dInput: Grid; dKernel: Grid } => {
    const width = dOutput[0]!.length;
    if (position === dOutput.length * width) return { dInput, dKernel };
    const [y, x] = [Math.floor(position / width), position % width];
    const window = input.slice(y, y + rows).map((row) => row.slice(x, x + columns));
    const gradient = dOutput[y]![x]!;
    return go(
      position + 1,
      frozen(add(dInput, y, x, kernel, gradient)),
      frozen(add(dKernel, 0, 0, window, gradient)),
    );
  };
  return go(
    0,
    input.map((row) => row.map(() => 0)),
    kernel.map((row) => row.map(() => 0)),
  );
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
