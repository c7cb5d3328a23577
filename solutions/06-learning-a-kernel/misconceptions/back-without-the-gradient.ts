import { backward, submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'Every position counts alike in your sums. What came back to its output is a factor of everything that it sends on.';
export const isPublic = true;

export const { slideBackward, crossCorrelateBackward, learnKernel } = submission({
  crossCorrelateBackward: (input, kernel, dOutput) =>
    backward(input, kernel, dOutput, ({ dInput, dKernel }, y, x, i, j) => {
      dInput[y + i]![x + j]! += kernel[i]![j]!;
      dKernel[i]![j]! += input[y + i]![x + j]!;
    }),
});
