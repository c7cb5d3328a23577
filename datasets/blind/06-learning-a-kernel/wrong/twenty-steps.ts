// Wrong: after 20 steps the way stands still. True of it: long ways end too early. Sentences: up-to-a-size, too-large, too-small, both-ways.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function descend(lowest, start, rate, steps) {
  return right.descend(lowest, start, rate, steps).map((x, n, all) => (n <= 20 ? x : all[20]));
}
