import { right, submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence = 'The logits may be negative: no ReLU follows the last layer.';

export const { forward, gradients, trainStep, train, predict } = submission({
  activate(params, image) {
    const seen = right.activate(params, image);
    return { ...seen, logits: right.reluForward(seen.logits) };
  },
});
