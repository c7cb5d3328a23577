import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The loss of a batch is the mean of its images, not their sum: it should not grow with the batch.';

export const { gradients, trainStep, train } = submission({
  gradients(params, images, labels) {
    const { loss, gradients } = reference.gradients(params, images, labels);
    return { loss: loss * labels.length, gradients };
  },
});
