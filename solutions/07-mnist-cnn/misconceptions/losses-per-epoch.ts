import type { TrainOptions } from '../mnist-cnn.ts';
import * as reference from '../mnist-cnn.ts';

export * from '../mnist-cnn.ts';

export const sentence = 'There is one loss for every step, not one for every epoch.';

export function train(
  images: Float32Array,
  labels: Uint8Array,
  options: TrainOptions,
): ReturnType<typeof reference.train> {
  const { params, losses } = reference.train(images, labels, options);
  const steps = losses.length / options.epochs;
  const means = Array.from({ length: options.epochs }, (_, epoch) =>
    losses.slice(epoch * steps, (epoch + 1) * steps).reduce((sum, loss) => sum + loss / steps, 0),
  );
  return { params, losses: means };
}
