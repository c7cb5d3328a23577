import type { Volume } from '../../../exercises/lib/types.ts';
import * as reference from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  "You compare the channels' heights and the widths of their first rows. A later row can be longer or shorter than these, in any channel, and then they are no volume.";

export const untold =
  'It refuses what it should, by another name; of errors a diagnosis knows the class alone.';

export function poolVolume(volume: Volume, pooling: reference.Pooling): Volume {
  const alike = volume.every(
    (channel) => channel.length === volume[0]!.length && channel[0]?.length === volume[0]![0]?.length,
  );
  if (volume.length === 0 || !alike) return reference.poolVolume(volume, pooling);
  return volume.map((channel) => reference.pool(channel, pooling));
}
