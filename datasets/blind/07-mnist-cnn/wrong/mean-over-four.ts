// Wrong: the mean of a batch is over 4 images at most. True of it: loss and gradients of larger batches are too large. Sentences: up-to-a-size, too-large, scale.
import * as plain from '../parts/layers.ts';
import { generator, mapParams, networkOf, shuffled } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
const right = networkOf(plain);
export const { initParams, forward, gradients, trainStep, train, predict } = networkOf(plain, { meanOver: (images) => Math.min(images, 4) });
