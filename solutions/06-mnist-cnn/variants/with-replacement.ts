/** Draws each batch from all images anew, so that an epoch may miss some and repeat others. */
import { batchOf, plainNetwork } from '../plain-network.ts';

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
  *batchesOf(images, labels, batchSize, random) {
    for (let start = 0; start < labels.length; start += batchSize) {
      const chosen = Array.from({ length: batchSize }, () => Math.floor(random() * labels.length));
      yield batchOf(images, labels, chosen);
    }
  },
});
