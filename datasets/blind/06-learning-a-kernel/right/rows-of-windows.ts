// Windows become rows of a matrix; both gradients are products with it; the last of tied cells wins.
import * as loops from './loops.ts';

export * from './loops.ts';
export function crossCorrelateBackward(input, kernel, dOutput) {
  loops.crossCorrelateBackward(input, kernel, dOutput);
  const across = kernel[0].length;
  const windows = dOutput.flatMap((row, y) => row.map((_, x) => kernel.flatMap((weights, i) => weights.map((_, j) => [y + i, x + j]))));
  const slopes = dOutput.flat();
  const weights = kernel.flat();
  const dInput = input.map((row) => row.map(() => 0));
  const flat = weights.map((weight, k) => windows.reduce((sum, window, n) => {
    const [y, x] = window[k];
    dInput[y][x] += slopes[n] * weight;
    return sum + slopes[n] * input[y][x];
  }, 0));
  return { dInput, dKernel: kernel.map((_, i) => flat.slice(i * across, (i + 1) * across)) };
}
export function maxBackward(window, dOutput) {
  loops.maxBackward(window, dOutput);
  const winner = window.lastIndexOf(Math.max(...window));
  return window.map((_, at) => (at === winner ? dOutput : 0));
}
