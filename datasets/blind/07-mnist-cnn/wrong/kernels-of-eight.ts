// Wrong: kernel rows from the 8th on are left out. True of it: large kernels are cut. Sentences: up-to-a-size, both-ways, too-small, too-large.
import * as plain from '../parts/layers.ts';
import { generator, mapParams, networkOf, shuffled } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
const right = networkOf(plain);
export function convForward(input, shape, conv) {
  plain.requireConv(input, shape, conv);
  return plain.convForward(input, shape, { ...conv, kernels: conv.kernels.map((weight, at) => (Math.floor(at / conv.size) % conv.size < 7 ? weight : 0)) });
}
export const { initParams, forward, gradients, trainStep, train, predict } = networkOf({ ...plain, convForward });
