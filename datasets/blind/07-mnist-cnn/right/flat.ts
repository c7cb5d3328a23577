// Flat arrays and plain loops.
import * as layers from '../parts/layers.ts';
import { networkOf } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
export const { initParams, forward, gradients, trainStep, train, predict } = networkOf(layers);
