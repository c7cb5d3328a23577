// The order of an epoch comes from sorting random keys; the mean is taken as the loss goes back; the last of tied cells wins.
import * as plain from '../parts/layers.ts';
import { networkOf } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
export function poolBackward(input, shape, dOutput) {
  plain.poolBackward(input, shape, dOutput);
  const dInput = new Float32Array(input.length);
  plain.windowsOf(shape).forEach((window, at) => { dInput[window.reduce((best, cell) => (input[cell] >= input[best] ? cell : best))] += dOutput[at]; });
  return dInput;
}
export const { initParams, forward, gradients, trainStep, train, predict } = networkOf({ ...plain, poolBackward }, {
  orderOf: (images, random) => Array.from({ length: images }, (_, n) => [random(), n]).sort(([a], [b]) => a - b).map(([, n]) => n),
});
