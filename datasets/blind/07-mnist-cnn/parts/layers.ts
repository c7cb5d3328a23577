// The layers of the network on flat arrays, in plain loops; arguments are refused in the order of the docstrings.
import { requireWhole } from '../../../../exercises/lib/require.ts';

export function requireShape({ channels, height, width }) {
  for (const side of [channels, height, width]) requireWhole('shape', side, 1);
}
export function requireConv(input, shape, { kernels, biases, size }) {
  requireShape(shape);
  if (input.length !== shape.channels * shape.height * shape.width) throw new RangeError('input does not fit the shape');
  requireWhole('conv', size, 1);
  if (size > shape.height || size > shape.width) throw new RangeError('conv: kernels are larger than a side');
  if (kernels.length !== biases.length * shape.channels * size * size) throw new RangeError('conv: kernels and biases do not fit');
}
function places(shape, conv) {
  return { filters: conv.biases.length, rows: shape.height - conv.size + 1, columns: shape.width - conv.size + 1 };
}
/** Calls `visit(kernel, input, output, length)` for each weight and each row of windows. */
function eachRow(shape, conv, visit) {
  const { filters, rows, columns } = places(shape, conv);
  const { size } = conv;
  for (let f = 0; f < filters; f++) for (let c = 0; c < shape.channels; c++) {
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) {
      const k = ((f * shape.channels + c) * size + i) * size + j;
      for (let y = 0; y < rows; y++) visit(k, (c * shape.height + y + i) * shape.width + j, (f * rows + y) * columns, columns);
    }
  }
}
export function convForward(input, shape, conv) {
  requireConv(input, shape, conv);
  const { filters, rows, columns } = places(shape, conv);
  const sums = new Float64Array(filters * rows * columns);
  for (let f = 0; f < filters; f++) sums.fill(conv.biases[f], f * rows * columns, (f + 1) * rows * columns);
  eachRow(shape, conv, (k, from, to, length) => {
    const weight = conv.kernels[k];
    for (let x = 0; x < length; x++) sums[to + x] += weight * input[from + x];
  });
  return Float32Array.from(sums);
}
export function convBackward(input, shape, conv, dOutput) {
  requireConv(input, shape, conv);
  const { filters, rows, columns } = places(shape, conv);
  if (dOutput.length !== filters * rows * columns) throw new RangeError('dOutput is not as long as the output');
  const dInput = new Float64Array(input.length);
  const dKernels = new Float64Array(conv.kernels.length);
  const dBiases = new Float64Array(filters);
  for (let f = 0; f < filters; f++) for (let at = 0; at < rows * columns; at++) dBiases[f] += dOutput[f * rows * columns + at];
  eachRow(shape, conv, (k, from, to, length) => {
    const weight = conv.kernels[k];
    let sum = 0;
    for (let x = 0; x < length; x++) {
      sum += dOutput[to + x] * input[from + x];
      dInput[from + x] += dOutput[to + x] * weight;
    }
    dKernels[k] += sum;
  });
  return { dInput: Float32Array.from(dInput), dKernels: Float32Array.from(dKernels), dBiases: Float32Array.from(dBiases) };
}
export function requirePool(input, shape) {
  requireShape(shape);
  if (shape.height % 2 || shape.width % 2) throw new RangeError('shape has an odd side');
  if (input.length !== shape.channels * shape.height * shape.width) throw new RangeError('input does not fit the shape');
}
export function windowsOf({ channels, height, width }) {
  const windows = [];
  for (let y = 0; y < channels * height; y += 2) for (let x = 0; x < width; x += 2) {
    const at = y * width + x;
    windows.push([at, at + 1, at + width, at + width + 1]);
  }
  return windows;
}
const winner = (input, window) => window.reduce((best, at) => (input[at] > input[best] ? at : best));
export function poolForward(input, shape) {
  requirePool(input, shape);
  return Float32Array.from(windowsOf(shape), (window) => input[winner(input, window)]);
}
export function poolBackward(input, shape, dOutput) {
  requirePool(input, shape);
  if (dOutput.length * 4 !== input.length) throw new RangeError('dOutput is not as long as the output');
  const dInput = new Float32Array(input.length);
  windowsOf(shape).forEach((window, at) => { dInput[winner(input, window)] = dOutput[at]; });
  return dInput;
}
export function reluForward(input) {
  return input.map((x) => (x > 0 ? x : 0));
}
export function reluBackward(input, dOutput) {
  if (input.length !== dOutput.length) throw new RangeError('dOutput is not as long as the input');
  return dOutput.map((slope, at) => (input[at] > 0 ? slope : 0));
}
export function requireDense(input, { weights, biases }) {
  if (weights.length !== input.length * biases.length) throw new RangeError('dense: weights do not fit');
}
export function denseForward(input, dense) {
  requireDense(input, dense);
  return dense.biases.map((bias, o) => input.reduce((sum, x, i) => sum + x * dense.weights[o * input.length + i], bias));
}
export function denseBackward(input, dense, dOutput) {
  requireDense(input, dense);
  if (dOutput.length !== dense.biases.length) throw new RangeError('dOutput is not as long as the output');
  const width = input.length;
  return {
    dInput: input.map((_, i) => dOutput.reduce((sum, slope, o) => sum + slope * dense.weights[o * width + i], 0)),
    dWeights: dense.weights.map((_, at) => dOutput[Math.floor(at / width)] * input[at % width]),
    dBiases: Float32Array.from(dOutput),
  };
}
export function softmax(logits) {
  if (logits.length === 0) throw new RangeError('logits: there are none');
  const largest = logits.reduce((a, b) => Math.max(a, b));
  const powers = Float64Array.from(logits, (z) => Math.exp(z - largest));
  const sum = powers.reduce((a, b) => a + b);
  return Float32Array.from(powers, (power) => power / sum);
}
export function softmaxCrossEntropy(logits, label) {
  if (logits.length === 0) throw new RangeError('logits: there are none');
  if (!Number.isInteger(label) || label < 0 || label >= logits.length) throw new RangeError('label is no class');
  const largest = logits.reduce((a, b) => Math.max(a, b));
  const sum = logits.reduce((total, z) => total + Math.exp(z - largest), 0);
  const dLogits = softmax(logits);
  dLogits[label] -= 1;
  return { loss: Math.log(sum) + largest - logits[label], dLogits };
}
