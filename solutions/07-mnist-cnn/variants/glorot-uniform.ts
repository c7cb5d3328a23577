/** Starts as Glorot and Bengio (2010) do: uniform, by the fan-in and the fan-out together. */
import { paramsOf, plainNetwork, randomFrom } from '../plain-network.ts';
import { refuseSeed } from '../refusals.ts';

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
} = plainNetwork({
  initParams(seed) {
    refuseSeed(seed);
    const random = randomFrom(seed);
    return paramsOf((fanIn, fanOut) => (2 * random() - 1) * Math.sqrt(6 / (fanIn + fanOut)));
  },
});
