// Wrong: the first logit is subtracted instead of the largest. True of it: NaN where another is far larger. Sentences: not-a-number, infinite, up-to-a-size.
import * as plain from '../parts/layers.ts';
import { generator, mapParams, networkOf, shuffled } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
const right = networkOf(plain);
export function softmax(logits) {
  plain.softmax(logits);
  const powers = Array.from(logits, (z) => Math.exp(z - logits[0]));
  const sum = powers.reduce((a, b) => a + b);
  return Float32Array.from(powers, (power) => power / sum);
}
export const { initParams, forward, gradients, trainStep, train, predict } = networkOf({ ...plain, softmax });
