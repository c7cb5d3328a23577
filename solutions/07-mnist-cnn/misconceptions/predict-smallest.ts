import type { Params } from '../mnist-cnn.ts';
import * as reference from '../mnist-cnn.ts';
import { rowsOf } from '../plain-network.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The digit is the class with the largest logit. Here it is the one with the smallest.';

export function predict(params: Params, images: Float32Array): Uint8Array {
  const rows = rowsOf(reference.forward(params, images), 10);
  return Uint8Array.from(rows, (row) => row.indexOf(Math.min(...row)));
}
