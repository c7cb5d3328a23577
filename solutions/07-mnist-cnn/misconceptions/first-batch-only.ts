import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Every step sees the same first images, which are learnt by heart while all others are never looked at.';

export const { train } = submission({
  *batchesOf(images, labels, batchSize) {
    const first = { images: images.subarray(0, batchSize * 784), labels: labels.subarray(0, batchSize) };
    for (let start = 0; start < labels.length; start += batchSize) yield first;
  },
});
