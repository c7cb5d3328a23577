// Wrong: channels from the 9th on are the 8th's. True of it: many channels are mixed up. Sentences: up-to-a-size, both-ways, too-small, too-large.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function poolVolume(volume, pooling) {
  return right.poolVolume(volume, pooling).map((channel, c, all) => (c < 8 ? channel : all[7]));
}
