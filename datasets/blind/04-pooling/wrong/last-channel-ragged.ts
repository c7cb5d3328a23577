// Wrong: only the first channel is looked at for its form. True of it: a later channel of another shape is let through. Sentences: not-refused.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function poolVolume(volume, pooling) {
  const first = volume[0];
  if (volume.length > 1 && first.length && first[0].length) return volume.map((channel) => right.pool(first.map((row, y) => row.map((_, x) => channel[y]?.[x] ?? 0)), pooling));
  return right.poolVolume(volume, pooling);
}
