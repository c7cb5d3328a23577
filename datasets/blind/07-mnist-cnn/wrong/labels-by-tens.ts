// Wrong: of more than ten classes the label counts from the last ten. True of it: labels from the tenth on mean another class. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/flat.ts';

export * from '../right/flat.ts';

export const softmaxCrossEntropy = (logits, label) => {
  right.softmaxCrossEntropy(logits, label);
  return right.softmaxCrossEntropy(logits, label > 9 ? label % 10 : label);
};
