import { right, submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'In place of a last batch that is smaller, the batch before it comes once more. Some images are never seen in that epoch.';

export const { train } = submission({
  *batchesOf(images, labels, batchSize, random) {
    const batches = [...right.batchesOf(images, labels, batchSize, random)];
    const last = batches.pop()!;
    yield* batches;
    yield last.labels.length < batchSize ? (batches.at(-1) ?? last) : last;
  },
});
