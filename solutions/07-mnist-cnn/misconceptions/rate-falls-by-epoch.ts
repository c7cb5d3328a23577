import { submission, trainingAt } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The learning rate falls from epoch to epoch and stays the same within one. It is to fall with every step.';

export const { train } = submission({
  train: (images, labels, options) =>
    trainingAt((step, stepsInEpoch) => 1 - Math.floor(step / stepsInEpoch) / options.epochs)(
      images,
      labels,
      options,
    ),
});
