// Wrong: only the last 16 bits of the seed count. True of it: other seeds give the same network. Sentences: up-to-a-size.
import * as plain from '../parts/layers.ts';
import { generator, mapParams, networkOf, shuffled } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
const right = networkOf(plain);
export const { initParams, forward, gradients, trainStep, train, predict } = networkOf(plain, { seedOf: (seed) => seed & 0xffff });
