import { merge } from '../../07-mnist-cnn/plain-network.ts';
import * as reference from '../fast-cnn.ts';

export * from '../fast-cnn.ts';

export const sentence = 'The step goes along the gradient, where the loss rises. It goes against it.';

export const trainStep: typeof reference.trainStep = (params, images, labels, learningRate) => {
  const { loss, gradients } = reference.gradients(params, images, labels);
  const before = structuredClone(params);
  reference.trainStep(params, images, labels, learningRate);
  return { params: merge(before, gradients, (number, slope) => number + learningRate * slope), loss };
};
