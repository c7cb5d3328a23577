import * as reference from '../fast-cnn.ts';
import { tunedNetwork } from '../network-of.ts';

export * from '../fast-cnn.ts';

export const sentence =
  'The bias is added with every channel of the input. It belongs to the filter: once a window.';
export const isPublic = true;

export const { convForward, forward, gradients, trainStep } = tunedNetwork({
  convForward: (input, shape, conv) =>
    reference.convForward(input, shape, {
      ...conv,
      biases: conv.biases.map((bias) => bias * shape.channels),
    }),
});
