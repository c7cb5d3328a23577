/** Draws each batch from all images anew, so that an epoch may miss some and repeat others. */
import { submission } from '../submission.ts';

export const {
  convForward,
  convBackward,
  poolForward,
  poolBackward,
  reluForward,
  reluBackward,
  denseForward,
  denseBackward,
  softmax,
  softmaxCrossEntropy,
  initParams,
  forward,
  gradients,
  trainStep,
  train,
  predict,
} = submission({
  batches: (count, batchSize, random) =>
    Array.from({ length: Math.ceil(count / batchSize) }, () =>
      Array.from({ length: batchSize }, () => Math.floor(random() * count)),
    ),
});
