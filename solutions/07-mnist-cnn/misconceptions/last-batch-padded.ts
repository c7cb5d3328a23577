import type { Params, TrainOptions } from '../mnist-cnn.ts';
import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Where the images do not fill the last batch, yours is filled up with blank ones, and the network learns that nothing is a 0. The last batch is smaller, and its loss the mean of fewer.';

const PIXELS = 784;

export function train(
  images: Float32Array,
  labels: Uint8Array,
  options: TrainOptions,
): ReturnType<typeof reference.train> {
  return submission({
    trainStep(params: Params, batchImages: Float32Array, batchLabels: Uint8Array, rate: number) {
      const filledImages = new Float32Array(options.batchSize * PIXELS);
      const filledLabels = new Uint8Array(options.batchSize);
      filledImages.set(batchImages);
      filledLabels.set(batchLabels);
      return reference.trainStep(params, filledImages, filledLabels, rate);
    },
  }).train(images, labels, options);
}
