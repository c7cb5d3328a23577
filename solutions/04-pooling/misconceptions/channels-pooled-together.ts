import type { Volume } from '../../../exercises/lib/types.ts';
import { summaryOf } from '../parts.ts';
import { poolVolume as checked, type Pooling } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'One pooled grid came out for the whole volume: pooling works on each channel alone and keeps their number.';
export const isPublic = true;

export function poolVolume(volume: Volume, pooling: Pooling): Volume {
  const channels = checked(volume, pooling);
  return [
    channels[0]!.map((row, y) =>
      row.map((_, x) =>
        summaryOf(
          channels.map((channel) => channel[y]![x]!),
          pooling.kind,
        ),
      ),
    ),
  ];
}
