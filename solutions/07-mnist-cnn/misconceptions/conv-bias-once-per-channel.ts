import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The bias belongs to the filter, not to each of its slices: it is added once, after the channels.';

export const { convForward, forward, gradients, trainStep, train, predict } = submission({
  convForward: (input, shape, conv) =>
    reference.convForward(input, shape, {
      ...conv,
      biases: conv.biases.map((bias) => bias * shape.channels),
    }),
});
