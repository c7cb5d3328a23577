import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'A ReLU lets nothing of a negative number through. Here a hundredth of it passes, both ways: that is the leaky ReLU.';
export const isPublic = true;

export const { reluForward, reluBackward, forward, gradients, trainStep, train, predict } = submission({
  reluForward: (input) => input.map((x) => (x > 0 ? x : 0.01 * x)),
  reluBackward(input, dOutput) {
    reference.reluBackward(input, dOutput);
    return dOutput.map((slope, at) => (input[at]! > 0 ? slope : 0.01 * slope));
  },
});
