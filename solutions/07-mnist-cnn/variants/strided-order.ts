/** Shuffles nothing: an epoch starts anywhere and walks through the images in equal strides, round and round. */

import { batchOf, plainNetwork } from '../plain-network.ts';

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

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
    const count = labels.length;
    const start = Math.floor(random() * count);
    // Steps by the golden section soon reach all parts of the images, in whatever order they lie.
    let stride = 1 + Math.floor(0.382 * count);
    // Without a common divisor, every image comes once.
    while (divisor(stride, count) > 1) stride++;
    const order = Array.from(labels, (_, at) => (start + at * stride) % count);
    while (order.length > 0) yield batchOf(images, labels, order.splice(0, batchSize));
  },
});
