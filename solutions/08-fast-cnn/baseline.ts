import type { Params } from './fast-cnn.ts';
import { PlainEngine } from './plain-engine.ts';
import { plainLayers } from './plain-layers.ts';

// What submissions are timed against: plain loops over flat arrays.

const engine = new PlainEngine(plainLayers);

/** The training step of the exercise, without its refusals. */
export function trainStep(
  params: Params,
  images: Float32Array,
  labels: Uint8Array,
  learningRate: number,
): { params: Params; loss: number } {
  const { loss, gradients } = engine.gradients(params, images, labels);
  for (const layer of ['conv1', 'conv2'] as const) {
    descend(params[layer].kernels, gradients[layer].kernels, learningRate);
    descend(params[layer].biases, gradients[layer].biases, learningRate);
  }
  descend(params.dense.weights, gradients.dense.weights, learningRate);
  descend(params.dense.biases, gradients.dense.biases, learningRate);
  return { params, loss };
}

function descend(numbers: Float32Array, slopes: Float32Array, rate: number): void {
  for (let at = 0; at < numbers.length; at++) numbers[at]! -= rate * slopes[at]!;
}
