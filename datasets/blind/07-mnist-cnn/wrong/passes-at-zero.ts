// Wrong: the gradient passes where the input was 0. True of it: a zero lets the gradient through. Sentences: too-large, one-cell, both-ways, too-small.
import * as plain from '../parts/layers.ts';
import { generator, mapParams, networkOf, shuffled } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
const right = networkOf(plain);
export function reluBackward(input, dOutput) {
  plain.reluBackward(input, dOutput);
  return dOutput.map((slope, at) => (input[at] >= 0 ? slope : 0));
}
export const { initParams, forward, gradients, trainStep, train, predict } = networkOf({ ...plain, reluBackward });
