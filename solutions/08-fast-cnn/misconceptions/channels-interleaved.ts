import type { Shape } from '../fast-cnn.ts';
import * as reference from '../fast-cnn.ts';
import { tunedNetwork } from '../network-of.ts';

export * from '../fast-cnn.ts';

export const sentence =
  'The numbers are read pixel by pixel, all channels of a pixel side by side. They come channel by channel, and have to be laid out anew first.';
export const isPublic = true;

export const { convForward, convBackward, forward, gradients, trainStep } = tunedNetwork({
  convForward: (input, shape, conv) => reference.convForward(apart(input, shape), shape, conv),
  convBackward(input, shape, conv, dOutput) {
    const slopes = reference.convBackward(apart(input, shape), shape, conv, dOutput);
    return { ...slopes, dInput: together(slopes.dInput, shape) };
  },
});

function apart(input: Float32Array, { channels, height, width }: Shape): Float32Array {
  const area = height * width;
  return input.map((_, at) => input[(at % area) * channels + Math.floor(at / area)]!);
}

function together(input: Float32Array, { channels, height, width }: Shape): Float32Array {
  return input.map((_, at) => input[(at % channels) * height * width + Math.floor(at / channels)]!);
}
