import * as reference from '../mnist-cnn.ts';
import { merge } from '../plain-network.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The gradient of a batch is the mean of its images, not their sum: here a step grows with the batch.';

export const { gradients, trainStep, train } = submission({
  gradients(params, images, labels) {
    const { loss, gradients } = reference.gradients(params, images, labels);
    return { loss, gradients: merge(gradients, gradients, (mean) => mean * labels.length) };
  },
});
