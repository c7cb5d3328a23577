import { unchecked } from '../../lib/unchecked.ts';
import { contracts } from '../contracts.ts';
import * as reference from '../mnist-cnn.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Arguments that cannot be are refused with a RangeError that names them; here something is answered all the same.';

const nothing = new Float32Array(1);
const network = reference.initParams(0);

export const {
  convForward,
  convBackward,
  poolForward,
  poolBackward,
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
} = unchecked({ ...reference }, contracts, {
  convForward: nothing,
  convBackward: {
    dInput: nothing,
    dKernels: nothing,
    dBiases: nothing,
  },
  poolForward: nothing,
  poolBackward: nothing,
  reluBackward: nothing,
  denseForward: nothing,
  denseBackward: {
    dInput: nothing,
    dWeights: nothing,
    dBiases: nothing,
  },
  softmax: nothing,
  softmaxCrossEntropy: { loss: 0, dLogits: nothing },
  initParams: network,
  forward: nothing,
  gradients: { loss: 0, gradients: network },
  trainStep: { loss: 0, params: network },
  train: { losses: [], params: network },
  predict: new Uint8Array(1),
});
