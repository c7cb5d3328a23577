// Wrong: tanh is 1 from 3 on. True of it: the tanh of large numbers is rounded up. Sentences: up-to-a-size, nearly, too-large.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function activate(x, name) {
  return name === 'tanh' && x >= 3 ? 1 : right.activate(x, name);
}
