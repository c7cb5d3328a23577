import type { TrainOptions } from '../mnist-cnn.ts';
import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Your learning rate begins anew in every epoch. It falls once, from the first step of the first epoch to the last step of the last.';

export function train(
  images: Float32Array,
  labels: Uint8Array,
  options: TrainOptions,
): ReturnType<typeof reference.train> {
  const inEpoch = Math.ceil(labels.length / options.batchSize);
  let step = 0;
  return submission({
    trainStep: (params, batchImages, batchLabels) =>
      reference.trainStep(
        params,
        batchImages,
        batchLabels,
        options.learningRate * (1 - (step++ % inEpoch) / inEpoch),
      ),
  }).train(images, labels, options);
}
