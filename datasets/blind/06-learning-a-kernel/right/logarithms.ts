// Shares and losses by the logarithm of the sum of powers.
import * as loops from './loops.ts';

export * from './loops.ts';
const logSum = (logits) => {
  const top = Math.max(...logits);
  return top + Math.log(logits.reduce((sum, z) => sum + Math.exp(z - top), 0));
};
export function softmax(logits) {
  if (logits.length < 1) throw new RangeError('no logits');
  const all = logSum(logits);
  return logits.map((z) => Math.exp(z - all));
}
export function crossEntropy(logits, label) {
  if (!(label in logits) || !Number.isInteger(label)) throw new RangeError('this label is no class');
  const all = logSum(logits);
  return { loss: all - logits[label], dLogits: logits.map((z, k) => Math.exp(z - all) - Number(k === label)) };
}
