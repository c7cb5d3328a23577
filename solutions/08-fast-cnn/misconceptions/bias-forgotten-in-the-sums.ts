import * as reference from '../fast-cnn.ts';
import { tunedNetwork } from '../network-of.ts';

export * from '../fast-cnn.ts';

export const sentence = 'The sums start at 0 and nothing is added later: the filter’s bias is missing.';
export const isPublic = true;

export const { convForward, forward, gradients, trainStep } = tunedNetwork({
  convForward: (input, shape, conv) =>
    reference.convForward(input, shape, { ...conv, biases: conv.biases.map(() => 0) }),
});
