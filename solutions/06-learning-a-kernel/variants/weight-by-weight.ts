/** The way back weight by weight, from the last position to the first. */
import type { Grid } from '../../../exercises/lib/types.ts';
import type { LearningOptions, NeuronGradients } from '../learning-a-kernel.ts';
import * as refusals from '../refusals.ts';

export function centralDifference(coefficients: number[], x: number, step: number): number {
  refusals.refuseEmpty('coefficients', coefficients);
  refusals.refuseStep('step', step);
  const height = (at: number) => coefficients.reduce((sum, c, power) => sum + c * at ** power, 0);
  return (height(x + step) - height(x - step)) / step / 2;
}

export function descend(lowest: number, start: number, rate: number, steps: number): number[] {
  refusals.refuseCount('steps', steps);
  refusals.refuseStep('rate', rate);
  const path = [start];
  while (path.length <= steps) path.push(path.at(-1)! - rate * (2 * path.at(-1)! - 2 * lowest));
  return path;
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
  const dInput = input.map((row) => row.map(() => 0));
  const dKernel = kernel.map((row) => row.map(() => 0));
  for (let i = 0; i < kernel.length; i++) {
    for (let j = 0; j < kernel[0]!.length; j++) {
      for (let y = dOutput.length - 1; y >= 0; y--) {
        for (let x = dOutput[0]!.length - 1; x >= 0; x--) {
          dKernel[i]![j]! += input[y + i]![x + j]! * dOutput[y]![x]!;
          dInput[y + i]![x + j]! += kernel[i]![j]! * dOutput[y]![x]!;
        }
      }
    }
  }
  return { dInput, dKernel };
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
