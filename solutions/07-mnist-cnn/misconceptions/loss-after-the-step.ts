import * as reference from '../mnist-cnn.ts';
import { right, submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The loss that comes back with a step is that of the batch before the step, which the gradient was computed for anyway.';

export const { trainStep, train } = submission({
  trainStep(params, images, labels, learningRate) {
    const step = right.trainStep(params, images, labels, learningRate);
    return { ...step, loss: reference.gradients(step.params, images, labels).loss };
  },
});
