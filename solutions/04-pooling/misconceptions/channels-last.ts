import type { Volume } from '../../../exercises/lib/types.ts';
import { poolVolume as checked, type Pooling, pool } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'The channels were looked for in the last index: a volume here is `volume[channel][row][column]`.';

export function poolVolume(volume: Volume, pooling: Pooling): Volume {
  checked(volume, pooling);
  const channels = volume[0]![0]!.map((_, channel) =>
    pool(
      volume.map((row) => row.map((cells) => cells[channel]!)),
      pooling,
    ),
  );
  return channels[0]!.map((row, y) => row.map((_, x) => channels.map((channel) => channel[y]![x]!)));
}
