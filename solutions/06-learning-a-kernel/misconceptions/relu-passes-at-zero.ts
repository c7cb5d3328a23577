import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence = 'At 0 you let the gradient pass. It passes where the input is above 0.';
export const isPublic = true;

export const { reluBackward } = submission({
  reluBackward(input, dOutput) {
    reference.reluBackward(input, dOutput);
    return input.map((x, index) => (x >= 0 ? dOutput[index]! : 0));
  },
});
