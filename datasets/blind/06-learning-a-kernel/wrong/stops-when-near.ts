// Wrong: within a thousandth of the bottom it is taken for the bottom. True of it: the way ends before it should. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export const descend = (lowest, start, rate, steps) =>
  right.descend(lowest, start, rate, steps).map((x, at) => (at > 0 && Math.abs(x - lowest) < 1e-3 ? lowest : x));
