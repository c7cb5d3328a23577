import { batchOf } from '../plain-network.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'You take the images as they lie. Where all of one digit lie together, each digit drives out the one before: shuffle them anew in every epoch.';

export const { train } = submission({
  *batchesOf(images, labels, batchSize) {
    const order = Array.from(labels.keys());
    for (let start = 0; start < order.length; start += batchSize) {
      yield batchOf(images, labels, order.slice(start, start + batchSize));
    }
  },
});
