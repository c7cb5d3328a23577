import { backward, submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'The input receives the gradient times the weight, the weight the gradient times the input. You have exchanged the factors.';
export const isPublic = true;

export const { slideBackward, crossCorrelateBackward, learnKernel } = submission({
  crossCorrelateBackward: (input, kernel, dOutput) =>
    backward(input, kernel, dOutput, ({ dInput, dKernel }, y, x, i, j) => {
      dInput[y + i]![x + j]! += dOutput[y]![x]! * input[y + i]![x + j]!;
      dKernel[i]![j]! += dOutput[y]![x]! * kernel[i]![j]!;
    }),
});
