import * as reference from '../mnist-cnn.ts';
import { merge } from '../plain-network.ts';
import { refuseStep } from '../refusals.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The whole gradient is subtracted. The learning rate says how much of it a step takes.';

export const { trainStep, train } = submission({
  trainStep(params, images, labels, learningRate) {
    refuseStep(images, labels, learningRate);
    const { loss, gradients } = reference.gradients(params, images, labels);
    return { params: merge(params, gradients, (number, slope) => number - slope), loss };
  },
});
