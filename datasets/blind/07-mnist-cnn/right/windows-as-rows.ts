// Windows are gathered into rows of a matrix first (im2col), in float32; the way back scatters them again.
import * as plain from '../parts/layers.ts';
import { networkOf } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
function gather(input, { channels, height, width }, size) {
  const rows = height - size + 1, columns = width - size + 1, depth = channels * size * size;
  const from = new Int32Array(rows * columns * depth);
  let at = 0;
  for (let y = 0; y < rows; y++) for (let x = 0; x < columns; x++) for (let c = 0; c < channels; c++) for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) {
    from[at++] = (c * height + y + i) * width + x + j;
  }
  return { from, places: rows * columns, depth };
}
export function convForward(input, shape, conv) {
  plain.requireConv(input, shape, conv);
  const { from, places, depth } = gather(input, shape, conv.size);
  const output = new Float32Array(conv.biases.length * places);
  for (let p = 0; p < places; p++) for (let f = 0; f < conv.biases.length; f++) {
    let sum = 0;
    for (let d = 0; d < depth; d++) sum += conv.kernels[f * depth + d] * input[from[p * depth + d]];
    output[f * places + p] = sum + conv.biases[f];
  }
  return output;
}
export function convBackward(input, shape, conv, dOutput) {
  plain.requireConv(input, shape, conv);
  const { from, places, depth } = gather(input, shape, conv.size);
  if (dOutput.length !== places * conv.biases.length) throw new RangeError('dOutput');
  const dInput = new Float32Array(input.length), dKernels = new Float32Array(conv.kernels.length), dBiases = new Float32Array(conv.biases.length);
  for (let f = 0; f < conv.biases.length; f++) for (let p = 0; p < places; p++) {
    const slope = dOutput[f * places + p];
    dBiases[f] += slope;
    if (slope === 0) continue;
    for (let d = 0; d < depth; d++) {
      dKernels[f * depth + d] += slope * input[from[p * depth + d]];
      dInput[from[p * depth + d]] += slope * conv.kernels[f * depth + d];
    }
  }
  return { dInput, dKernels, dBiases };
}
export const { initParams, forward, gradients, trainStep, train, predict } = networkOf({ ...plain, convForward, convBackward });
