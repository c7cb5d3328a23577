/** The network as a whole in WebAssembly: what exercise 08 comes to. */
import { forward as fastForward, gradients as fastGradients } from '../../08-fast-cnn/fast-cnn.ts';
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
} = plainNetwork({ forward: fastForward, gradients: fastGradients });
