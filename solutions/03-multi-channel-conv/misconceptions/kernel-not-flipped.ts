import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'This is still cross-correlation: a convolution turns the kernel upside down and left to right before it slides.';
export const isPublic = true;

export const { convolve } = submission({
  convolve: reference.crossCorrelate,
});
