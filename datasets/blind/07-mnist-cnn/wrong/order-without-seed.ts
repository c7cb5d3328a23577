// Wrong: the order comes from Math.random. True of it: the same seed trains another network each time. Sentences: changes-its-mind, both-ways.
import * as plain from '../parts/layers.ts';
import { generator, mapParams, networkOf, shuffled } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
const right = networkOf(plain);
export const { initParams, forward, gradients, trainStep, train, predict } = networkOf(plain, { orderOf: (images) => shuffled(images, Math.random) });
