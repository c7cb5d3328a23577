import type { TrainOptions } from '../mnist-cnn.ts';
import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Your learning rate falls by the same factor at every step: fast at first, and never to 0. It is to fall by the same amount, in a straight line.';

/** So many steps halve it. */
const HALF_LIFE = 20;

export function train(
  images: Float32Array,
  labels: Uint8Array,
  options: TrainOptions,
): ReturnType<typeof reference.train> {
  let step = 0;
  return submission({
    trainStep: (params, batchImages, batchLabels) =>
      reference.trainStep(
        params,
        batchImages,
        batchLabels,
        options.learningRate * 0.5 ** (step++ / HALF_LIFE),
      ),
  }).train(images, labels, options);
}
