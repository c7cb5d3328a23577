// Wrong: channels from the 17th on are left out. True of it: sums over many channels are too small. Sentences: up-to-a-size, too-small, too-large, both-ways, scale.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function convFilter(volume, filter, options) {
  right.convFilter(volume, filter, options);
  return right.convFilter(volume.slice(0, 16), filter.slice(0, 16), options);
}
