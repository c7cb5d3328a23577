import * as reference from '../mnist-cnn.ts';
import { merge } from '../plain-network.ts';
import { refuseStep } from '../refusals.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The gradient is already the mean over the batch. Here it is divided by the number of images once more.';

export const { trainStep, train } = submission({
  trainStep(params, images, labels, learningRate) {
    refuseStep(images, labels, learningRate);
    const { loss, gradients } = reference.gradients(params, images, labels);
    return {
      params: merge(params, gradients, (number, slope) => number - (learningRate * slope) / labels.length),
      loss,
    };
  },
});
