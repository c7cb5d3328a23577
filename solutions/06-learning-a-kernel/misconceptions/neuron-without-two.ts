import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence = 'The slope of a square is twice what is squared. You left out the 2.';
export const isPublic = true;

export const { neuronBackward } = submission({
  neuronBackward(weight, bias, input, target) {
    const right = reference.neuronBackward(weight, bias, input, target);
    const { output, loss, dWeight, dBias, dInput } = right;
    return { output, loss, dWeight: dWeight / 2, dBias: dBias / 2, dInput: dInput / 2 };
  },
});
