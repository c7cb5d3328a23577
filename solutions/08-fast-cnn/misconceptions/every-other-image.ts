import * as reference from '../fast-cnn.ts';
import { stepWith } from '../network-of.ts';

export * from '../fast-cnn.ts';

export const sentence = 'Only every other image is looked at. That is twice as fast, and another gradient.';

export const gradients: typeof reference.gradients = (params, images, labels) => {
  reference.gradients(params, images, labels);
  const half = labels.filter((_, at) => at % 2 === 0);
  const seen = images.filter((_, at) => Math.floor(at / 784) % 2 === 0);
  return reference.gradients(params, seen, half);
};

export const trainStep = stepWith(gradients);
