// Loss and gradient come from logarithms of probabilities; ReLU by halves; dense layers by rows.
import * as plain from '../parts/layers.ts';
import { networkOf } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
export function reluForward(input) {
  return Float32Array.from(input, (x) => (x + Math.abs(x)) / 2);
}
export function softmaxCrossEntropy(logits, label) {
  plain.softmaxCrossEntropy(logits, label);
  const largest = Math.max(...logits);
  const logSum = Math.log(Array.from(logits, (z) => Math.exp(z - largest)).reduce((a, b) => a + b));
  const logarithms = Array.from(logits, (z) => z - largest - logSum);
  return { loss: -logarithms[label] + 0, dLogits: Float32Array.from(logarithms, (value, k) => Math.exp(value) - (k === label ? 1 : 0)) };
}
export function denseForward(input, dense) {
  plain.requireDense(input, dense);
  const output = Float32Array.from(dense.biases);
  for (let i = 0; i < input.length; i++) for (let o = 0; o < output.length; o++) output[o] += input[i] * dense.weights[o * input.length + i];
  return output;
}
export const { initParams, forward, gradients, trainStep, train, predict } = networkOf({ ...plain, reluForward, softmaxCrossEntropy, denseForward });
