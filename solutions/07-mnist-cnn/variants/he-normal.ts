/** Starts as He et al. (2015) do, the last layer too: normally distributed, by the polar method. */
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
    const normal = (): number => {
      const [x, y] = [2 * random() - 1, 2 * random() - 1];
      const square = x * x + y * y;
      return square > 0 && square < 1 ? x * Math.sqrt((-2 * Math.log(square)) / square) : normal();
    };
    return paramsOf((fanIn) => Math.sqrt(2 / fanIn) * normal());
  },
});
