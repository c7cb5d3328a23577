// Wrong: cells within 0.01 of the maximum share the gradient. True of it: cells that nearly won get a part. Sentences: both-ways, nearly, too-large, too-small.
import * as plain from '../parts/layers.ts';
import { generator, mapParams, networkOf, shuffled } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
const right = networkOf(plain);
export function poolBackward(input, shape, dOutput) {
  const due = plain.poolBackward(input, shape, dOutput);
  plain.windowsOf(shape).forEach((window, at) => {
    const best = Math.max(...window.map((cell) => input[cell]));
    const near = window.filter((cell) => input[cell] >= best - 0.01);
    for (const cell of window) due[cell] = near.includes(cell) ? dOutput[at] / near.length : 0;
  });
  return due;
}
export const { initParams, forward, gradients, trainStep, train, predict } = networkOf({ ...plain, poolBackward });
