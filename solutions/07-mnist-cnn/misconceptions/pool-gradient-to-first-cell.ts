import * as reference from '../mnist-cnn.ts';
import { windowsOf } from '../plain-network.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The gradient of a window belongs to the cell that won, wherever that was. Here it always goes to the first.';
export const isPublic = true;

export const { poolBackward, gradients, trainStep, train } = submission({
  poolBackward(input, shape, dOutput) {
    const dInput = reference.poolBackward(input, shape, dOutput).fill(0);
    for (const [at, [first]] of windowsOf(shape).entries()) dInput[first!] = dOutput[at]!;
    return dInput;
  },
});
