/** Starts as He et al. (2015) do: normally distributed, √(2 / fan-in) wide, the last layer too. */
import { randomNumbers } from '../../../datasets/mnist/shuffle.ts';
import { submission } from '../submission.ts';

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
} = submission({
  initParams(seed) {
    const random = randomNumbers(seed);
    // Box and Muller.
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const spread = (length: number, fanIn: number) =>
      new Float32Array(length).map(() => Math.sqrt(2 / fanIn) * normal());
    return {
      conv1: { kernels: spread(200, 25), biases: new Float32Array(8), size: 5 },
      conv2: { kernels: spread(3200, 200), biases: new Float32Array(16), size: 5 },
      dense: { weights: spread(2560, 256), biases: new Float32Array(10) },
    };
  },
});
