// Wrong: neurons from the ninth on send nothing back. True of it: sums over many neurons are too small. Sentences: up-to-a-size, too-small, too-large, both-ways.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function fanOutBackward(weights, dOutputs) {
  return right.fanOutBackward(weights, dOutputs) - (weights.length > 8 ? right.fanOutBackward(weights.slice(8), dOutputs.slice(8)) : 0);
}
