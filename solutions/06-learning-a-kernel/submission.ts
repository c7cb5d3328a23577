import type { Grid } from '../../exercises/lib/types.ts';
import * as reference from './learning-a-kernel.ts';

type Tasks = Omit<typeof reference, never>;

/**
 * A whole submission around the functions that are written otherwise: the later tasks call the earlier ones, as a
 * student's would, so that one slip has all its consequences. The reference is called for its refusals.
 */
export function submission(own: Partial<Tasks>): Tasks {
  const tasks: Tasks = {
    ...reference,

    slideBackward(input, kernel, dOutput) {
      reference.slideBackward(input, kernel, dOutput);
      const back = tasks.crossCorrelateBackward([input], [kernel], [dOutput]);
      return { dInput: back.dInput[0]!, dKernel: back.dKernel[0]! };
    },

    crossEntropy(logits, label) {
      const { loss } = reference.crossEntropy(logits, label);
      const shares = tasks.softmax(logits);
      return { loss, dLogits: shares.map((share, index) => share - (index === label ? 1 : 0)) };
    },

    numericGradient(input, kernel, target, step) {
      reference.numericGradient(input, kernel, target, step);
      const lossWith = (row: number, column: number, change: number) =>
        tasks.squaredError(crossCorrelate(input, changedAt(kernel, row, column, change)), target).loss;
      return mapCells(kernel, (_, i, j) => (lossWith(i, j, step) - lossWith(i, j, -step)) / (2 * step));
    },

    learnKernel(pictures, answers, options) {
      reference.learnKernel(pictures, answers, options);
      return learning(tasks, pictures, answers, options);
    },

    ...own,
  };
  return tasks;
}

/** How a kernel is learned, with the parts in which it may go wrong. */
export function learning(
  tasks: Pick<Tasks, 'squaredError' | 'crossCorrelateBackward'>,
  pictures: Grid[],
  answers: Grid[],
  { start, rate, steps }: reference.LearningOptions,
): { kernel: Grid; losses: number[] } {
  const losses: number[] = [];
  let kernel = start;
  for (let step = 0; step < steps; step++) {
    const { loss, gradient } = lesson(tasks, pictures, answers, kernel);
    losses.push(loss);
    kernel = moved(kernel, gradient, -rate);
  }
  return { kernel, losses };
}

/** The mean loss of a kernel over all pictures, and the mean of its gradients. */
export function lesson(
  tasks: Pick<Tasks, 'squaredError' | 'crossCorrelateBackward'>,
  pictures: Grid[],
  answers: Grid[],
  kernel: Grid,
): { loss: number; gradient: Grid } {
  let loss = 0;
  let gradient = mapCells(kernel, () => 0);
  for (const [index, picture] of pictures.entries()) {
    const wrong = tasks.squaredError(crossCorrelate(picture, kernel), answers[index]!);
    const { dKernel } = tasks.crossCorrelateBackward(picture, kernel, wrong.dOutput);
    loss += wrong.loss / pictures.length;
    gradient = moved(gradient, dKernel, 1 / pictures.length);
  }
  return { loss, gradient };
}

/** The grid with every cell's value exchanged. */
export const mapCells = (grid: Grid, value: (old: number, y: number, x: number) => number): Grid =>
  grid.map((row, y) => row.map((old, x) => value(old, y, x)));

/** So many times another grid is added. */
export const moved = (grid: Grid, other: Grid, times: number): Grid =>
  mapCells(grid, (value, y, x) => value + times * other[y]![x]!);

/** One cell is changed. */
export const changedAt = (grid: Grid, row: number, column: number, change: number): Grid =>
  mapCells(grid, (value, y, x) => (y === row && x === column ? value + change : value));

/** The answers of a kernel, at stride 1 and without padding. */
export function crossCorrelate(input: Grid, kernel: Grid): Grid {
  const output: Grid = [];
  for (let y = 0; y + kernel.length <= input.length; y++) {
    const row: number[] = [];
    for (let x = 0; x + kernel[0]!.length <= input[0]!.length; x++) {
      let sum = 0;
      for (const [i, weights] of kernel.entries()) {
        for (const [j, weight] of weights.entries()) sum += weight * input[y + i]![x + j]!;
      }
      row.push(sum);
    }
    output.push(row);
  }
  return output;
}

/**
 * The way back, with the place where something is added to told by whoever goes wrong there.
 *
 * @param meet told of every product of the way forth: output y, x and kernel i, j
 */
export function backward(
  input: Grid,
  kernel: Grid,
  dOutput: Grid,
  meet: (sums: { dInput: Grid; dKernel: Grid }, y: number, x: number, i: number, j: number) => void,
): { dInput: Grid; dKernel: Grid } {
  reference.crossCorrelateBackward(input, kernel, dOutput);
  const sums = { dInput: mapCells(input, () => 0), dKernel: mapCells(kernel, () => 0) };
  for (const [y, row] of dOutput.entries()) {
    for (const x of row.keys()) {
      for (const [i, weights] of kernel.entries()) for (const j of weights.keys()) meet(sums, y, x, i, j);
    }
  }
  return sums;
}
