import * as reference from '../mnist-cnn.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'You refuse what is too small. `NaN` is not below anything, and it is neither a whole number nor above 0: ask the other way round, `!(learningRate > 0)`, and `Number.isInteger`.';

const taken = (value: number, instead: number): number => (Number.isNaN(value) ? instead : value);

export const initParams: typeof reference.initParams = (seed) => reference.initParams(taken(seed, 0));

export const trainStep: typeof reference.trainStep = (params, images, labels, learningRate) =>
  reference.trainStep(params, images, labels, taken(learningRate, 0.1));

export const train: typeof reference.train = (images, labels, { epochs, batchSize, learningRate, seed }) =>
  reference.train(images, labels, {
    epochs: taken(epochs, 1),
    batchSize: taken(batchSize, 1),
    learningRate: taken(learningRate, 0.1),
    seed: taken(seed, 0),
  });
