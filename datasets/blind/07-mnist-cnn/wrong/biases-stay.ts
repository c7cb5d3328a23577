// Wrong: the step leaves conv2's biases as they are. True of it: some parameters do not learn. Sentences: both-ways, nearly, too-small, too-large, some-fields.
import * as plain from '../parts/layers.ts';
import { generator, mapParams, networkOf, shuffled } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
const right = networkOf(plain);
function trainStep(params, images, labels, learningRate) {
  const { biases } = params.conv2;
  const step = right.trainStep(params, images, labels, learningRate);
  return { ...step, params: { ...step.params, conv2: { ...step.params.conv2, biases } } };
}
const made = networkOf(plain, { network: { trainStep } });
export const { initParams, forward, gradients, train, predict } = made;
export { trainStep };
