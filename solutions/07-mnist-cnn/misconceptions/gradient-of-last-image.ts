import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Every image of the batch has a say in the gradient. Here each overwrites that of the image before, and only the last is heard.';

export const { gradients, trainStep, train } = submission({
  gradients(params, images, labels) {
    const { loss } = reference.gradients(params, images, labels);
    const last = reference.gradients(params, images.subarray(-784), labels.subarray(-1));
    return { loss, gradients: last.gradients };
  },
});
