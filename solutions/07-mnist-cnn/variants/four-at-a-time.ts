/** The plain network with the tuned layers of exercise 08: four windows at a time, and back through the winners alone. */
import { convBackward as tunedBackward, convForward as tunedForward } from '../../08-fast-cnn/fast-cnn.ts';
import { plainNetwork } from '../plain-network.ts';

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
} = plainNetwork({ convForward: tunedForward, convBackward: tunedBackward });
