import * as reference from '../mnist-cnn.ts';
import { windowsOf } from '../plain-network.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Where two cells tie, the gradient of the window is still handed out once: to one of them, or in shares. Here each gets the whole of it.';
export const isPublic = true;

export const { poolBackward, gradients, trainStep, train } = submission({
  poolBackward(input, shape, dOutput) {
    const largest = reference.poolForward(input, shape);
    const dInput = reference.poolBackward(input, shape, dOutput);
    for (const [at, window] of windowsOf(shape).entries()) {
      for (const cell of window) if (input[cell] === largest[at]) dInput[cell] = dOutput[at]!;
    }
    return dInput;
  },
});
