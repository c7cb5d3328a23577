import { trainingAt } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Your last steps are as large as your first. The learning rate falls with every step, to reach 0 behind the last.';

export const train = trainingAt(() => 1);
