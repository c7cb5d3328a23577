// Wrong: inputs from the 300th on are left out. True of it: sums over many inputs are too small. Sentences: up-to-a-size, both-ways, too-small, too-large.
import * as plain from '../parts/layers.ts';
import { generator, mapParams, networkOf, shuffled } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
const right = networkOf(plain);
export function denseForward(input, dense) {
  plain.requireDense(input, dense);
  return plain.denseForward(input.map((x, i) => (i < 300 ? x : 0)), dense);
}
export const { initParams, forward, gradients, trainStep, train, predict } = networkOf({ ...plain, denseForward });
