import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence = 'The bias is missing from the output.';
export const isPublic = true;

export const { neuronBackward } = submission({
  neuronBackward(weight, bias, input, target) {
    return reference.neuronBackward(weight, 0, input, target);
  },
});
