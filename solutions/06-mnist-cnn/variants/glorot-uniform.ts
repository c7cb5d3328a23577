/** Starts as Glorot and Bengio (2010) do: uniform, by the fan-in and the fan-out together. */
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
    const uniform = (length: number, fanIn: number, fanOut: number) => {
      const limit = Math.sqrt(6 / (fanIn + fanOut));
      return new Float32Array(length).map(() => limit * (2 * random() - 1));
    };
    return {
      dense: { biases: new Float32Array(10), weights: uniform(2560, 256, 10) },
      conv2: { biases: new Float32Array(16), kernels: uniform(3200, 200, 400), size: 5 },
      conv1: { biases: new Float32Array(8), kernels: uniform(200, 25, 200), size: 5 },
    };
  },
});
