// Wrong: each batch draws its images with replacement. True of it: an epoch does not go once through all images. Sentences: both-ways, too-small, too-large.
import * as plain from '../parts/layers.ts';
import { generator, mapParams, networkOf, shuffled } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
const right = networkOf(plain);
export const { initParams, forward, gradients, trainStep, train, predict } = networkOf(plain, { orderOf: (images, random) => Array.from({ length: images }, () => Math.floor(random() * images)) });
