import { batchOf, shuffled } from '../plain-network.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'You shuffle once, and every epoch takes the images in the same order. Shuffle them anew in every epoch.';

/** The order of each training, which has a generator of its own. */
const orders = new WeakMap<() => number, number[]>();

export const { train } = submission({
  *batchesOf(images, labels, batchSize, random) {
    const order = orders.get(random) ?? shuffled(labels.length, random);
    orders.set(random, order);
    for (let start = 0; start < order.length; start += batchSize) {
      yield batchOf(images, labels, order.slice(start, start + batchSize));
    }
  },
});
