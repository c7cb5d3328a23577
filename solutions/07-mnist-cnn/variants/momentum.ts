/** Trains with momentum: each step follows the running mean of the gradients. */
import { merge, plainNetwork, randomFrom } from '../plain-network.ts';
import { refuseTraining } from '../refusals.ts';

const plain = plainNetwork({});

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
  train(images, labels, options) {
    refuseTraining(images, labels, options);
    const { epochs, batchSize, learningRate, seed } = options;
    const random = randomFrom(seed + 99);
    let params = plain.initParams(seed);
    let velocity = merge(params, params, () => 0);
    const losses: number[] = [];
    const steps = epochs * Math.ceil(labels.length / batchSize);
    while (losses.length < steps) {
      for (const batch of plain.batchesOf(images, labels, batchSize, random)) {
        const { loss, gradients } = plain.gradients(params, batch.images, batch.labels);
        velocity = merge(velocity, gradients, (old, slope) => 0.9 * old + 0.1 * slope);
        const rate = learningRate * (1 - losses.length / steps);
        params = merge(params, velocity, (value, speed) => value - rate * speed);
        losses.push(loss);
      }
    }
    return { params, losses };
  },
});
