// Wrong: the sigmoid is e^x / (1 + e^x), NaN from 710 on. True of it: large numbers give NaN. Sentences: up-to-a-size, not-a-number, exponentials-overflow.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function activate(x, name) {
  return name === 'sigmoid' ? Math.exp(x) / (1 + Math.exp(x)) : right.activate(x, name);
}
