import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Whether a gradient passes is decided by the sign of what went in, not by the sign of the gradient: negative gradients pass too.';

export const { reluBackward, gradients, trainStep, train } = submission({
  reluBackward(input, dOutput) {
    reference.reluBackward(input, dOutput);
    return reference.reluForward(dOutput);
  },
});
