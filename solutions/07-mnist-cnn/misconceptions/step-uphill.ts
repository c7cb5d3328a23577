import * as reference from '../mnist-cnn.ts';
import { merge } from '../plain-network.ts';
import { refuseStep } from '../refusals.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The gradient points to where the loss grows, so the step goes the other way: it is subtracted.';

export const { trainStep, train } = submission({
  trainStep(params, images, labels, learningRate) {
    refuseStep(images, labels, learningRate);
    const { loss, gradients } = reference.gradients(params, images, labels);
    return { params: merge(params, gradients, (number, slope) => number + learningRate * slope), loss };
  },
});
