import * as reference from '../mnist-cnn.ts';
import { windowsOf } from '../plain-network.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Only the cell that won had a part in the output, so the gradient goes to it alone. Spread over the window, it is that of average pooling.';
export const isPublic = true;
export const lesson = 'It learns, but slowly, and never gets past 90 %.';

export const { poolBackward, gradients, trainStep, train } = submission({
  poolBackward(input, shape, dOutput) {
    const dInput = reference.poolBackward(input, shape, dOutput);
    for (const [at, window] of windowsOf(shape).entries()) {
      for (const cell of window) dInput[cell] = dOutput[at]! / 4;
    }
    return dInput;
  },
});
