import { right, submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'A step changes the parameters of every layer. Here the convolutions stay as they started.';

export const { trainStep, train } = submission({
  trainStep(params, images, labels, learningRate) {
    const step = right.trainStep(params, images, labels, learningRate);
    return { loss: step.loss, params: { ...params, dense: step.params.dense } };
  },
});
