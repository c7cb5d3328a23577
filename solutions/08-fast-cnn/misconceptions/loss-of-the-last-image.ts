import * as reference from '../fast-cnn.ts';
import { stepWith } from '../network-of.ts';

export * from '../fast-cnn.ts';

export const sentence = 'The loss of the last image is told. It is the mean of all.';

export const gradients: typeof reference.gradients = (params, images, labels) => ({
  ...reference.gradients(params, images, labels),
  loss: reference.gradients(params, images.slice(-784), labels.slice(-1)).loss,
});

export const trainStep = stepWith(gradients);
