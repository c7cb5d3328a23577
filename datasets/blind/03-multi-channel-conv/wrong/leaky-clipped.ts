// Wrong: leakyRelu ends at −1. True of it: very negative numbers all give −1. Sentences: up-to-a-size, too-large.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function activate(x, name) {
  const value = right.activate(x, name);
  return name === 'leakyRelu' ? Math.max(-1, value) : value;
}
