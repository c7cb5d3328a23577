import type { Params } from '../mnist-cnn.ts';
import * as reference from '../mnist-cnn.ts';

export * from '../mnist-cnn.ts';

export const sentence = 'The first logit belongs to the digit 0, not to the digit 1.';

export function predict(params: Params, images: Float32Array): Uint8Array {
  return reference.predict(params, images).map((digit) => digit + 1);
}
