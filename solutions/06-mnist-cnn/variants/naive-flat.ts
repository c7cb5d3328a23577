/** Plain loops over flat arrays, layer by layer, exactly as the formulas say. */
import { plainLayers } from '../plain-layers.ts';
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
} = submission(plainLayers);
