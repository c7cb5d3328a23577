// Wrong: the first score is subtracted, not the largest. True of it: NaN where another is far larger. Sentences: not-a-number, infinite, up-to-a-size, softmax-overflows.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function softmax(logits) {
  right.softmax(logits);
  const powers = logits.map((z) => Math.exp(z - logits[0]));
  return powers.map((power) => power / powers.reduce((a, b) => a + b));
}
