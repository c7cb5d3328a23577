import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'Your gradients have the wrong sign: the difference is output − target, and not the other way round.';
export const isPublic = true;

export const { neuronBackward } = submission({
  neuronBackward(weight, bias, input, target) {
    const right = reference.neuronBackward(weight, bias, input, target);
    const { output, loss, dWeight, dBias, dInput } = right;
    return { output, loss, dWeight: -dWeight, dBias: -dBias, dInput: -dInput };
  },
});
