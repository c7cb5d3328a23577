/** Trains with momentum: each step follows the running mean of the gradients. */
import { randomNumbers } from '../../../datasets/mnist/shuffle.ts';
import { combine, gather, network, shuffled, submission } from '../submission.ts';

const inner = network({});

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
  train(images, labels, { epochs, batchSize, learningRate, seed }) {
    let params = inner.initParams(seed);
    let velocity = combine(params, params, () => 0);
    const random = randomNumbers(seed + 99);
    const losses: number[] = [];
    const steps = epochs * Math.ceil(labels.length / batchSize);
    while (losses.length < steps) {
      const order = shuffled(labels.length, random);
      while (order.length > 0) {
        const batch = order.splice(0, batchSize);
        const chosen = Uint8Array.from(batch, (image) => labels[image]!);
        const { loss, gradients } = inner.gradients(params, gather(images, batch), chosen);
        velocity = combine(velocity, gradients, (old, slope) => 0.9 * old + 0.1 * slope);
        const rate = learningRate * (1 - losses.length / steps);
        params = combine(params, velocity, (value, speed) => value - rate * speed);
        losses.push(loss);
      }
    }
    return { params, losses };
  },
});
