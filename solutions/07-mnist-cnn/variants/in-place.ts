/** Works in the arrays that it is given wherever it can: ReLUs, losses and steps overwrite their arguments. */

import type { Params } from '../mnist-cnn.ts';
import { plainNetwork } from '../plain-network.ts';
import { refuseLogits, refuseRelu, refuseStep } from '../refusals.ts';

const numbersOf = ({ conv1, conv2, dense }: Params): Float32Array[] => [
  conv1.kernels,
  conv1.biases,
  conv2.kernels,
  conv2.biases,
  dense.weights,
  dense.biases,
];

function exponentiate(logits: Float32Array): { largest: number; total: number } {
  const largest = Math.max(...logits);
  let total = 0;
  for (let k = 0; k < logits.length; k++) {
    logits[k] = Math.exp(logits[k]! - largest);
    total += logits[k]!;
  }
  for (let k = 0; k < logits.length; k++) logits[k]! /= total;
  return { largest, total };
}

export const {
  convForward,
  convBackward,
  poolForward,
  poolBackward,
  reluForward,
  reluBackward,
  denseForward,
  denseBackward,
  softmax,
  softmaxCrossEntropy,
  initParams,
  forward,
  gradients,
  trainStep,
  train,
  predict,
} = plainNetwork({
  reluForward(input) {
    for (const [at, x] of input.entries()) if (x < 0) input[at] = 0;
    return input;
  },

  // What is above 0 behind the ReLU was above 0 before it.
  reluBackward(input, dOutput) {
    refuseRelu(input, dOutput);
    for (const [at, x] of input.entries()) if (!(x > 0)) dOutput[at] = 0;
    return dOutput;
  },

  softmax(logits) {
    refuseLogits(logits);
    exponentiate(logits);
    return logits;
  },

  softmaxCrossEntropy(logits, label) {
    refuseLogits(logits, label);
    const logit = logits[label]!;
    const { largest, total } = exponentiate(logits);
    logits[label]! -= 1;
    return { loss: Math.log(total) + largest - logit, dLogits: logits };
  },

  trainStep(params, images, labels, learningRate) {
    refuseStep(images, labels, learningRate);
    const step = gradients(params, images, labels);
    const slopes = numbersOf(step.gradients);
    for (const [part, numbers] of numbersOf(params).entries()) {
      for (let at = 0; at < numbers.length; at++) numbers[at]! -= learningRate * slopes[part]![at]!;
    }
    return { params, loss: step.loss };
  },
});
