// Wrong: the loss is never above 50. True of it: very bad choices cost too little. Sentences: up-to-a-size, too-small.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function crossEntropy(logits, label) {
  const due = right.crossEntropy(logits, label);
  return { ...due, loss: Math.min(50, due.loss) };
}
