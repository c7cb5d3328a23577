import { trainingAt } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Your learning rate begins anew in every epoch. It falls once, from the first step of the first epoch to the last step of the last.';

export const train = trainingAt((step, stepsInEpoch) => 1 - (step % stepsInEpoch) / stepsInEpoch);
