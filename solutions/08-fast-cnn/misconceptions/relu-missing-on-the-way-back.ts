import * as reference from '../fast-cnn.ts';
import { stepWith } from '../network-of.ts';

export * from '../fast-cnn.ts';

export const sentence =
  'Behind the pooling the gradient passes everywhere. Where the largest of a window was not positive, the ReLU lets nothing through.';

/** Without a gradient nothing comes back; with one, the dead windows get some of it, too. */
export const gradients: typeof reference.gradients = (params, images, labels) => {
  const { loss, gradients: slopes } = reference.gradients(params, images, labels);
  const alive = {
    ...params,
    conv2: { ...params.conv2, biases: params.conv2.biases.map((bias) => bias + 9) },
  };
  const { conv2 } = reference.gradients(alive, images, labels).gradients;
  return { loss, gradients: { ...slopes, conv2 } };
};

export const trainStep = stepWith(gradients);
