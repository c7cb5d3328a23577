import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'A bias is only added: the output moves exactly as much as the bias does. You multiplied by the bias.';
export const isPublic = true;

export const { neuronBackward } = submission({
  neuronBackward(weight, bias, input, target) {
    const right = reference.neuronBackward(weight, bias, input, target);
    return { ...right, dBias: right.dBias * bias };
  },
});
