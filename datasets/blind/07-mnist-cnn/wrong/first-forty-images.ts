// Wrong: images from the 41st on get the answer of the 40th. True of it: the end of a large batch is not looked at. Sentences: up-to-a-size, both-ways.
import * as plain from '../parts/layers.ts';
import { generator, mapParams, networkOf, shuffled } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
const right = networkOf(plain);
export const { initParams, forward, gradients, trainStep, train } = right;
export function predict(params, images) {
  return right.predict(params, images).map((digit, n, all) => (n < 40 ? digit : all[39]));
}
