import { backward, submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You turn the kernel round before you add. The cell that a weight was multiplied with is the one that receives through this weight: the same pairs of indices as on the way forth.';
export const isPublic = true;
export const lesson = 'dInput has the right sum and the wrong places.';

export const { slideBackward, crossCorrelateBackward, learnKernel } = submission({
  crossCorrelateBackward: (input, kernel, dOutput) =>
    backward(input, kernel, dOutput, ({ dInput, dKernel }, y, x, i, j) => {
      dInput[y + i]![x + j]! += dOutput[y]![x]! * kernel[kernel.length - 1 - i]![kernel[0]!.length - 1 - j]!;
      dKernel[i]![j]! += dOutput[y]![x]! * input[y + i]![x + j]!;
    }),
});
