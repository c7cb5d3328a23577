// Wrong: of more than five equal scores five share. True of it: many equal scores add up to more than 1. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function softmax(logits) {
  const due = right.softmax(logits);
  return logits.length > 5 && logits.every((logit) => logit === logits[0]) ? due.map(() => 0.2) : due;
}
