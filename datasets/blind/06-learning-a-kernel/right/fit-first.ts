// Asks whether things fit before it asks whether they are grids or above 0.
import * as loops from './loops.ts';

export * from './loops.ts';
const must = (holds, text) => { if (!holds) throw new RangeError(text); };
const width = (grid) => grid[0]?.length ?? 0;
const room = (name, kernel, input) => must(kernel.length <= input.length && width(kernel) <= width(input), `${name} does not fit`);
const size = (name, grid, kernel, input) => must(grid.length === input.length - kernel.length + 1 && grid.every((row) => row.length === width(input) - width(kernel) + 1), `${name} is not as large as the output`);
export function fanOutBackward(weights, dOutputs) {
  must(dOutputs.length === weights.length, 'dOutputs are not as many');
  return loops.fanOutBackward(weights, dOutputs);
}
export function squaredError(output, target) {
  must(target.length === output.length && target.every((row, y) => row.length === output[y].length), 'target is of another size');
  return loops.squaredError(output, target);
}
export function slideBackward(input, kernel, dOutput) {
  must(dOutput.length === input.length - kernel.length + 1, 'dOutput is not as long as the output');
  return loops.slideBackward(input, kernel, dOutput);
}
export function crossCorrelateBackward(input, kernel, dOutput) {
  size('dOutput', dOutput, kernel, input);
  room('kernel', kernel, input);
  return loops.crossCorrelateBackward(input, kernel, dOutput);
}
export function numericGradient(input, kernel, target, step) {
  must(step > 0, 'step is not above 0');
  size('target', target, kernel, input);
  room('kernel', kernel, input);
  return loops.numericGradient(input, kernel, target, step);
}
export function learnKernel(pictures, answers, options) {
  must(Number.isInteger(options.steps) && options.steps >= 0, 'steps');
  must(options.rate > 0, 'rate');
  must(answers.length === pictures.length, 'answers are not as many');
  pictures.forEach((picture, n) => size('answers', answers[n], options.start, picture));
  return loops.learnKernel(pictures, answers, options);
}
