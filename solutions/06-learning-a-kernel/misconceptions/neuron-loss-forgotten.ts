import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You give how the output changes, not how the loss does: what came before in the chain, 2 · (output − target), is a factor of every gradient.';
export const isPublic = true;

export const { neuronBackward } = submission({
  neuronBackward(weight, bias, input, target) {
    const right = reference.neuronBackward(weight, bias, input, target);
    return { ...right, dWeight: input, dBias: 1, dInput: weight };
  },
});
