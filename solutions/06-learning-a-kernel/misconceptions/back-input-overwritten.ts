import { backward, submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'A cell that several windows see receives from each of them. Yours keeps only what the last one sent.';
export const isPublic = true;
export const lesson = 'The middle of dInput is too small, its ends are right.';

export const { slideBackward, crossCorrelateBackward, learnKernel } = submission({
  crossCorrelateBackward: (input, kernel, dOutput) =>
    backward(input, kernel, dOutput, ({ dInput, dKernel }, y, x, i, j) => {
      dInput[y + i]![x + j]! = dOutput[y]![x]! * kernel[i]![j]!;
      dKernel[i]![j]! += dOutput[y]![x]! * input[y + i]![x + j]!;
    }),
});
