import type { Volume } from '../../../exercises/lib/types.ts';
import { poolVolume as checked, type Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'The pooled channels were added up, as a convolution adds up its channels. Pooling keeps them apart.';
export const isPublic = true;

export function poolVolume(volume: Volume, pooling: Pooling): Volume {
  const channels = checked(volume, pooling);
  return [
    channels[0]!.map((row, y) =>
      row.map((_, x) => channels.reduce((sum, channel) => sum + channel[y]![x]!, 0)),
    ),
  ];
}
