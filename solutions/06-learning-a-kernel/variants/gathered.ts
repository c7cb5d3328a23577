/** Every cell gathers what is its own: the input by a true convolution of what comes back, padded; the kernel by a cross-correlation with it. */
import type { Grid } from '../../../exercises/lib/types.ts';
import type { LearningOptions, NeuronGradients } from '../learning-a-kernel.ts';
import * as refusals from '../refusals.ts';

export function centralDifference(coefficients: number[], x: number, step: number): number {
  refusals.refuseEmpty('coefficients', coefficients);
  refusals.refuseStep('step', step);
  const height = (at: number): number => coefficients.reduceRight((sum, c) => c + at * sum);
  return height(x + step) / (2 * step) - height(x - step) / (2 * step);
}

export function descend(lowest: number, start: number, rate: number, steps: number): number[] {
  refusals.refuseCount('steps', steps);
  refusals.refuseStep('rate', rate);
  return Array.from({ length: steps + 1 }, (_, step) => lowest + (start - lowest) * (1 - 2 * rate) ** step);
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
  const winner = Math.max(...window);
  const ties = window.filter((x) => x === winner).length;
  return window.map((x) => (x === winner ? dOutput / ties : 0));
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
  const dInput = input.map((line, y) =>
    line.map((_, x) =>
      kernel
        .flatMap((weights, i) => weights.map((weight, j) => weight * (dOutput[y - i]?.[x - j] ?? 0)))
        .reduce((sum, term) => sum + term),
    ),
  );
  const dKernel = forth(input, dOutput);
  return { dInput, dKernel: dKernel.slice(0, rows).map((row) => row.slice(0, columns)) };
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
  const gaps = logits.map((logit) => logit - logits[label]!);
  const widest = Math.max(...gaps);
  const loss = widest + Math.log(gaps.reduce((sum, gap) => sum + Math.exp(gap - widest), 0));
  return { loss, dLogits: softmax(logits).map((share, index) => (index === label ? share - 1 : share)) };
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
