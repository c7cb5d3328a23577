import { backward, submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'A weight is used at every position, and what it met there adds up. Yours keeps only the last position.';
export const isPublic = true;

export const { slideBackward, crossCorrelateBackward, learnKernel } = submission({
  crossCorrelateBackward: (input, kernel, dOutput) =>
    backward(input, kernel, dOutput, ({ dInput, dKernel }, y, x, i, j) => {
      dInput[y + i]![x + j]! += dOutput[y]![x]! * kernel[i]![j]!;
      dKernel[i]![j]! = dOutput[y]![x]! * input[y + i]![x + j]!;
    }),
});
