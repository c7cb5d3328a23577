import * as reference from '../learning-a-kernel.ts';
import { submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'Where it passes, it passes whole: the ReLU has the slope 1 there. You multiplied it by the input.';
export const isPublic = true;

export const { reluBackward } = submission({
  reluBackward(input, dOutput) {
    reference.reluBackward(input, dOutput);
    return input.map((x, index) => Math.max(0, x) * dOutput[index]!);
  },
});
