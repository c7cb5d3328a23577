import { flipped, misread, submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'A layer slides its kernel as it is. Here each slice is turned by half a turn first, which is the convolution of mathematics.';
export const isPublic = true;

export const { convForward, convBackward, forward, gradients, trainStep, train, predict } = submission(
  misread(flipped),
);
