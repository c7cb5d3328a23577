import type { TrainOptions } from '../mnist-cnn.ts';
import * as reference from '../mnist-cnn.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The start and the order follow from the seed of the options. Here another number stands in its place.';

export function train(
  images: Float32Array,
  labels: Uint8Array,
  options: TrainOptions,
): ReturnType<typeof reference.train> {
  reference.initParams(options.seed);
  return reference.train(images, labels, { ...options, seed: 42 });
}
