import { batchOf } from '../plain-network.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Each batch is drawn from all images anew, so that an epoch misses some and sees others twice. Shuffle once an epoch and go through the order.';

export const { train } = submission({
  *batchesOf(images, labels, batchSize, random) {
    for (let start = 0; start < labels.length; start += batchSize) {
      const size = Math.min(batchSize, labels.length - start);
      yield batchOf(
        images,
        labels,
        Array.from({ length: size }, () => Math.floor(random() * labels.length)),
      );
    }
  },
});
