// The valley in closed form; the way back through a row by full convolution.
import * as loops from './loops.ts';

export * from './loops.ts';
export function descend(lowest, start, rate, steps) {
  loops.descend(lowest, start, rate, 0);
  if (!(Number.isInteger(steps) && steps >= 0)) throw new RangeError('steps');
  return Array.from({ length: steps + 1 }, (_, n) => lowest + (start - lowest) * (1 - 2 * rate) ** n);
}
export function slideBackward(input, kernel, dOutput) {
  loops.slideBackward(input, kernel, dOutput);
  return {
    dInput: input.map((_, at) => kernel.reduce((sum, weight, j) => sum + weight * (dOutput[at - j] ?? 0), 0)),
    dKernel: kernel.map((_, j) => dOutput.reduce((sum, slope, x) => sum + slope * input[x + j], 0)),
  };
}
