// Plain loops; refuses in the order of the docstrings.
import { requireGrid, requireWhole } from '../../../../exercises/lib/require.ts';

const above = (name, value) => { if (!(value > 0)) throw new RangeError(`${name} must be above 0`); };
const some = (name, list) => { if (list.length === 0) throw new RangeError(`${name} must not be empty`); };
const sized = (name, grid, height, width) => {
  if (grid.length !== height || grid.some((row) => row.length !== width)) throw new RangeError(`${name} must be ${height} × ${width}`);
};
const value = (coefficients, x) => coefficients.reduceRight((sum, c) => sum * x + c, 0);
export function centralDifference(coefficients, x, step) {
  some('coefficients', coefficients);
  above('step', step);
  return (value(coefficients, x + step) - value(coefficients, x - step)) / (2 * step);
}
export function descend(lowest, start, rate, steps) {
  above('rate', rate);
  requireWhole('steps', steps, 0);
  const way = [start];
  for (let n = 0; n < steps; n++) way.push(way[n] - rate * 2 * (way[n] - lowest));
  return way;
}
export function neuronBackward(weight, bias, input, target) {
  const output = weight * input + bias;
  const slope = 2 * (output - target);
  return { output, loss: (output - target) ** 2, dWeight: slope * input, dBias: slope, dInput: slope * weight };
}
export function fanOutBackward(weights, dOutputs) {
  some('weights', weights);
  if (dOutputs.length !== weights.length) throw new RangeError('dOutputs must be as many as weights');
  return weights.reduce((sum, weight, at) => sum + weight * dOutputs[at], 0);
}
export function reluBackward(input, dOutput) {
  if (dOutput.length !== input.length) throw new RangeError('dOutput must be as long as the input');
  return dOutput.map((slope, at) => (input[at] > 0 ? slope : 0));
}
export function maxBackward(window, dOutput) {
  some('window', window);
  const winner = window.indexOf(window.reduce((a, b) => Math.max(a, b)));
  return window.map((_, at) => (at === winner ? dOutput : 0));
}
export function squaredError(output, target) {
  requireGrid('output', output);
  sized('target', target, output.length, output[0].length);
  const cells = output.length * output[0].length;
  let loss = 0;
  const dOutput = output.map((row, y) => row.map((cell, x) => {
    loss += (cell - target[y][x]) ** 2 / cells;
    return (2 * (cell - target[y][x])) / cells;
  }));
  return { loss, dOutput };
}
export function slideBackward(input, kernel, dOutput) {
  if (kernel.length === 0 || kernel.length > input.length) throw new RangeError('kernel is empty or too long');
  if (dOutput.length !== input.length - kernel.length + 1) throw new RangeError('dOutput has another length');
  const dInput = input.map(() => 0);
  const dKernel = kernel.map(() => 0);
  dOutput.forEach((slope, x) => kernel.forEach((weight, j) => {
    dInput[x + j] += slope * weight;
    dKernel[j] += slope * input[x + j];
  }));
  return { dInput, dKernel };
}
function fits(name, kernel, input) {
  if (kernel.length > input.length || kernel[0].length > input[0].length) throw new RangeError(`${name} is larger than what it slides over`);
}
export function crossCorrelateBackward(input, kernel, dOutput) {
  requireGrid('input', input);
  requireGrid('kernel', kernel);
  fits('kernel', kernel, input);
  sized('dOutput', dOutput, input.length - kernel.length + 1, input[0].length - kernel[0].length + 1);
  const dInput = input.map((row) => row.map(() => 0));
  const dKernel = kernel.map((row) => row.map(() => 0));
  dOutput.forEach((slopes, y) => slopes.forEach((slope, x) => kernel.forEach((row, i) => row.forEach((weight, j) => {
    dInput[y + i][x + j] += slope * weight;
    dKernel[i][j] += slope * input[y + i][x + j];
  }))));
  return { dInput, dKernel };
}
export function softmax(logits) {
  some('logits', logits);
  const largest = logits.reduce((a, b) => Math.max(a, b));
  const powers = logits.map((z) => Math.exp(z - largest));
  const sum = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / sum);
}
export function crossEntropy(logits, label) {
  some('logits', logits);
  if (!Number.isInteger(label) || label < 0 || label >= logits.length) throw new RangeError('label is no class');
  const largest = logits.reduce((a, b) => Math.max(a, b));
  const sum = logits.reduce((total, z) => total + Math.exp(z - largest), 0);
  return { loss: largest - logits[label] + Math.log(sum), dLogits: softmax(logits).map((p, k) => (k === label ? p - 1 : p)) };
}
function slide(input, kernel) {
  return Array.from({ length: input.length - kernel.length + 1 }, (_, y) => Array.from({ length: input[0].length - kernel[0].length + 1 }, (_, x) =>
    kernel.reduce((sum, row, i) => row.reduce((part, weight, j) => part + weight * input[y + i][x + j], sum), 0)));
}
export function numericGradient(input, kernel, target, step) {
  requireGrid('input', input);
  requireGrid('kernel', kernel);
  fits('kernel', kernel, input);
  sized('target', target, input.length - kernel.length + 1, input[0].length - kernel[0].length + 1);
  above('step', step);
  const lossWith = (i, j, by) => {
    const moved = kernel.map((row) => [...row]);
    moved[i][j] += by;
    return squaredError(slide(input, moved), target).loss;
  };
  return kernel.map((row, i) => row.map((_, j) => (lossWith(i, j, step) - lossWith(i, j, -step)) / (2 * step)));
}
export function learnKernel(pictures, answers, { start, rate, steps }) {
  some('pictures', pictures);
  for (const picture of pictures) requireGrid('pictures', picture);
  requireGrid('start', start);
  for (const picture of pictures) fits('start', start, picture);
  if (answers.length !== pictures.length) throw new RangeError('answers must be as many as pictures');
  pictures.forEach((picture, n) => sized('answers', answers[n], picture.length - start.length + 1, picture[0].length - start[0].length + 1));
  above('rate', rate);
  requireWhole('steps', steps, 0);
  let kernel = start.map((row) => [...row]);
  const losses = [];
  for (let n = 0; n < steps; n++) {
    const found = pictures.map((picture, at) => {
      const { loss, dOutput } = squaredError(slide(picture, kernel), answers[at]);
      return { loss, slopes: crossCorrelateBackward(picture, kernel, dOutput).dKernel };
    });
    losses.push(found.reduce((sum, { loss }) => sum + loss, 0) / pictures.length);
    kernel = kernel.map((row, i) => row.map((weight, j) => weight - (rate * found.reduce((sum, { slopes }) => sum + slopes[i][j], 0)) / pictures.length));
  }
  return { kernel, losses };
}
