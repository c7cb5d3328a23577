// Wrong: channels whose first rows are equal are taken for the same. True of it: a channel gets the pooled grid of another. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function poolVolume(volume, pooling) {
  const due = right.poolVolume(volume, pooling);
  const first = volume.map((channel) => String(channel[0]));
  return due.map((_, c) => due[first.indexOf(first[c])]);
}
