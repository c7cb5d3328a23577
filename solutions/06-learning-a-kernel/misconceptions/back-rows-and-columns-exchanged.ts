import { backward, submission } from '../submission.ts';

export * from '../learning-a-kernel.ts';

export const sentence = 'Rows and columns of your windows have changed places: y goes down, x to the right.';
export const isPublic = true;

export const { slideBackward, crossCorrelateBackward, learnKernel } = submission({
  crossCorrelateBackward: (input, kernel, dOutput) =>
    backward(input, kernel, dOutput, ({ dInput, dKernel }, y, x, i, j) => {
      const [row, column] = [Math.min(y + j, input.length - 1), Math.min(x + i, input[0]!.length - 1)];
      dInput[row]![column]! += dOutput[y]![x]! * kernel[i]![j]!;
      dKernel[i]![j]! += dOutput[y]![x]! * input[row]![column]!;
    }),
});
