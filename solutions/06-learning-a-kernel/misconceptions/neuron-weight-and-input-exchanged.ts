import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'The weight is multiplied by the input, so the input is how strongly it counts, and the other way round. You have exchanged the two.';
export const isPublic = true;

export const { neuronBackward } = submission({
  neuronBackward(weight, bias, input, target) {
    const right = reference.neuronBackward(weight, bias, input, target);
    const dOutput = right.dBias;
    return { ...right, dWeight: dOutput * weight, dInput: dOutput * input };
  },
});
