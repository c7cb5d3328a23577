// Wrong: the door at 0 is open. True of it: a zero lets the gradient through. Sentences: too-large, one-cell, both-ways, too-small.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function reluBackward(input, dOutput) {
  right.reluBackward(input, dOutput);
  return dOutput.map((slope, at) => (input[at] >= 0 ? slope : 0));
}
