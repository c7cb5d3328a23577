// Wrong: the rate decays from epoch to epoch and stays within one. True of it: the rate does not fall step by step. Sentences: both-ways, nearly.
import * as plain from '../parts/layers.ts';
import { generator, mapParams, networkOf, shuffled } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
const right = networkOf(plain);
export const { initParams, forward, gradients, trainStep, train, predict } = networkOf(plain, { rateAt: (first, step, steps, epoch, epochs) => first * (1 - epoch / epochs) });
