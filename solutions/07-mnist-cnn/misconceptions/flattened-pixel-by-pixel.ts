import type { Params } from '../mnist-cnn.ts';
import * as reference from '../mnist-cnn.ts';
import { rowsOf } from '../plain-network.ts';
import { submission, transposed } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The last maps are laid out map by map for the dense layer, as they lie in memory. Here they are laid out pixel by pixel, with the channels side by side.';

/** 16 maps of 16 pixels: for each output, the one order is the other transposed. Applied twice, it is undone. */
const relaid = (params: Params): Params => ({
  ...params,
  dense: {
    ...params.dense,
    weights: Float32Array.from(rowsOf(params.dense.weights, 256).flatMap((row) => [...transposed(row, 16)])),
  },
});

export const { forward, gradients, trainStep, train, predict } = submission({
  forward: (params, images) => reference.forward(relaid(params), images),
  gradients(params, images, labels) {
    const { loss, gradients } = reference.gradients(relaid(params), images, labels);
    return { loss, gradients: relaid(gradients) };
  },
});
