import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'Cross-correlation lays the kernel on the window as it is; only true convolution flips it first.';
export const isPublic = true;

export const { crossCorrelate, convolve, convFilter, convLayer } = submission({
  crossCorrelate: reference.convolve,
});
