import { right, submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Where the batch size does not divide the number of images, the last batch is smaller. Here it is left out.';

export const { train } = submission({
  *batchesOf(images, labels, batchSize, random) {
    for (const batch of right.batchesOf(images, labels, batchSize, random)) {
      if (batch.labels.length === batchSize) yield batch;
    }
  },
});
