import { trainingAt } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Your learning rate falls by the same factor at every step: fast at first, and never to 0. It is to fall by the same amount, in a straight line.';

/** So many steps halve it. */
const HALF_LIFE = 20;

export const train = trainingAt((step) => 0.5 ** (step / HALF_LIFE));
