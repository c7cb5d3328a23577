import { shuffled } from '../plain-network.ts';
import { right, submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Images and labels are shuffled each in an order of their own, so that most images get the label of another. One order serves both.';

export const { train } = submission({
  batchesOf(images, labels, batchSize, random) {
    const order = shuffled(labels.length, random);
    const apart = labels.map((_, at) => labels[order[at]!]!);
    return right.batchesOf(images, apart, batchSize, random);
  },
});
