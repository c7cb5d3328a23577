import type { TrainOptions } from '../mnist-cnn.ts';
import * as reference from '../mnist-cnn.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The steps are made, but what comes back is the network from before the first of them.';

export function train(
  images: Float32Array,
  labels: Uint8Array,
  options: TrainOptions,
): ReturnType<typeof reference.train> {
  const { losses } = reference.train(images, labels, options);
  return { params: reference.initParams(options.seed), losses };
}
