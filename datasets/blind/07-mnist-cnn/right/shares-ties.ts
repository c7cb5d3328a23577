// The gradient of a window is shared among the cells that tie; weights are drawn as He does; steps overwrite the network.
import * as plain from '../parts/layers.ts';
import { networkOf } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
export function poolBackward(input, shape, dOutput) {
  plain.poolBackward(input, shape, dOutput);
  const dInput = new Float32Array(input.length);
  plain.windowsOf(shape).forEach((window, at) => {
    const best = Math.max(...window.map((cell) => input[cell]));
    const tied = window.filter((cell) => input[cell] === best);
    for (const cell of tied) dInput[cell] = dOutput[at] / tied.length;
  });
  return dInput;
}
export const { initParams, forward, gradients, trainStep, train, predict } = networkOf({ ...plain, poolBackward }, { spread: 'he', inPlace: true });
