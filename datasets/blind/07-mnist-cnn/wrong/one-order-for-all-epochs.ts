// Wrong: the order is drawn once and used in every epoch. True of it: the order is not new. Sentences: both-ways, too-small, too-large.
import * as plain from '../parts/layers.ts';
import { generator, mapParams, networkOf, shuffled } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
const right = networkOf(plain);
const orders = new Map();
export const { initParams, forward, gradients, trainStep, train, predict } = networkOf(plain, {
  orderOf: (images, random, epoch) => {
    if (epoch === 0) orders.set(images, shuffled(images, random));
    return orders.get(images);
  },
});
