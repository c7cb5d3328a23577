// Wrong: numbers within 0.01 of the greatest share what comes back. True of it: who nearly won gets a part. Sentences: both-ways, nearly, too-large, too-small.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function maxBackward(window, dOutput) {
  right.maxBackward(window, dOutput);
  const near = window.map((x) => x >= Math.max(...window) - 0.01);
  return near.map((wins) => (wins ? dOutput / near.filter(Boolean).length : 0));
}
