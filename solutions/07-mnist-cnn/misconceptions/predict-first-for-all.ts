import type { Params } from '../mnist-cnn.ts';
import * as reference from '../mnist-cnn.ts';

export * from '../mnist-cnn.ts';

export const sentence = 'Each image has ten logits of its own. Here the first image answers for all.';

export function predict(params: Params, images: Float32Array): Uint8Array {
  const digits = reference.predict(params, images);
  return digits.fill(digits[0]!);
}
