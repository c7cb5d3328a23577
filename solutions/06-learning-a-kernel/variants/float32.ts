/** Every product and every partial sum is rounded to float32. */
import type { Grid } from '../../../exercises/lib/types.ts';
import type { LearningOptions, NeuronGradients } from '../learning-a-kernel.ts';
import * as refusals from '../refusals.ts';

const { fround } = Math;

export function centralDifference(coefficients: number[], x: number, step: number): number {
  refusals.refuseEmpty('coefficients', coefficients);
  refusals.refuseStep('step', step);
  const height = (at: number) =>
    coefficients.reduceRight((sum, c) => fround(fround(sum * at) + fround(c)), 0);
  return fround(fround(height(x + step) - height(x - step)) / fround(2 * step));
}

export function descend(lowest: number, start: number, rate: number, steps: number): number[] {
  refusals.refuseCount('steps', steps);
  refusals.refuseStep('rate', rate);
  const path = [fround(start)];
  for (let step = 0; step < steps; step++) {
    const x = path[step]!;
    path.push(fround(x - fround(fround(2 * rate) * fround(x - lowest))));
  }
  return path;
}

export function neuronBackward(weight: number, bias: number, input: number, target: number): NeuronGradients {
  const output = fround(fround(weight * input) + bias);
  const dOutput = fround(2 * fround(output - target));
  return {
    output,
    loss: fround(fround(output - target) ** 2),
    dWeight: fround(dOutput * input),
    dBias: dOutput,
    dInput: fround(dOutput * weight),
  };
}

export function fanOutBackward(weights: number[], dOutputs: number[]): number {
  refusals.refuseEmpty('weights', weights);
  refusals.refuseOthers('dOutputs', dOutputs, weights.length);
  return weights.reduce((sum, weight, index) => fround(sum + fround(weight * dOutputs[index]!)), 0);
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
  const cells = output.length * output[0]!.length;
  let loss = 0;
  const dOutput = output.map((row, y) =>
    row.map((value, x) => {
      const difference = fround(fround(value) - fround(target[y]![x]!));
      loss = fround(loss + fround(difference * difference));
      return fround(fround(2 * difference) / cells);
    }),
  );
  return { loss: fround(loss / cells), dOutput };
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
  for (const [y, row] of dOutput.entries()) {
    for (const [x, gradient] of row.entries()) {
      for (const [i, weights] of kernel.entries()) {
        for (const [j, weight] of weights.entries()) {
          dInput[y + i]![x + j] = fround(dInput[y + i]![x + j]! + fround(gradient * weight));
          dKernel[i]![j] = fround(dKernel[i]![j]! + fround(gradient * input[y + i]![x + j]!));
        }
      }
    }
  }
  return { dInput, dKernel };
}

export function softmax(logits: number[]): number[] {
  refusals.refuseEmpty('logits', logits);
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => fround(Math.exp(fround(logit - largest))));
  const sum = powers.reduce((left, right) => fround(left + right), 0);
  return powers.map((power) => fround(power / sum));
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
    Array.from({ length: input[0]!.length - kernel[0]!.length + 1 }, (_, x) =>
      kernel.reduce(
        (sum, row, i) =>
          row.reduce((part, weight, j) => fround(part + fround(weight * input[y + i]![x + j]!)), sum),
        0,
      ),
    ),
  );
