import type { TrainOptions } from '../mnist-cnn.ts';
import * as reference from '../mnist-cnn.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'An epoch goes through all images once, and there may be several. Here there is always one.';

export function train(
  images: Float32Array,
  labels: Uint8Array,
  options: TrainOptions,
): ReturnType<typeof reference.train> {
  return reference.train(images, labels, { ...options, epochs: Math.min(options.epochs, 1) });
}
