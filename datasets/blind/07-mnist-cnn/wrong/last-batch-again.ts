// Wrong: a smaller last batch is filled up with the first images of the epoch. True of it: some images are seen twice in an epoch. Sentences: both-ways, too-small, too-large.
import * as plain from '../parts/layers.ts';
import { generator, mapParams, networkOf, shuffled } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
const right = networkOf(plain);
export const { initParams, forward, gradients, trainStep, train, predict } = networkOf(plain, {
  batchesOf: (order, size) => Array.from({ length: Math.ceil(order.length / size) }, (_, at) => Array.from({ length: Math.min(size, order.length) }, (_, n) => order[(at * size + n) % order.length])),
});
