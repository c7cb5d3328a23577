// Wrong: in place of a smaller last batch, the batch before once more. True of it: some images are never seen in an epoch. Sentences: both-ways, too-small, too-large.
import * as plain from '../parts/layers.ts';
import { generator, mapParams, networkOf, shuffled } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
const right = networkOf(plain);
export const { initParams, forward, gradients, trainStep, train, predict } = networkOf(plain, {
  batchesOf: (order, size) => {
    const batches = Array.from({ length: Math.ceil(order.length / size) }, (_, at) => order.slice(at * size, (at + 1) * size));
    if (batches.length > 1 && batches.at(-1).length < size) batches[batches.length - 1] = batches.at(-2);
    return batches;
  },
});
