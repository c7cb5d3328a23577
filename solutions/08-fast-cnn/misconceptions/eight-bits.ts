import * as reference from '../fast-cnn.ts';
import { stepWith } from '../network-of.ts';

export * from '../fast-cnn.ts';

export const sentence =
  'The weights are rounded to a few bits. That would be faster, and what comes out is too far from what is due.';

const few = (numbers: Float32Array): Float32Array => numbers.map((x) => Math.round(x * 64) / 64);

const rounded = ({ conv1, conv2, dense }: reference.Params): reference.Params => ({
  conv1: { ...conv1, kernels: few(conv1.kernels) },
  conv2: { ...conv2, kernels: few(conv2.kernels) },
  dense: { ...dense, weights: few(dense.weights) },
});

export const forward: typeof reference.forward = (params, images) =>
  reference.forward(rounded(params), images);

export const gradients: typeof reference.gradients = (params, images, labels) =>
  reference.gradients(rounded(params), images, labels);

export const trainStep = stepWith(gradients);
