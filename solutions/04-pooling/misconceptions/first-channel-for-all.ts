import type { Volume } from '../../../exercises/lib/types.ts';
import { poolVolume as checked, type Pooling, pool } from '../pooling.ts';

export * from '../pooling.ts';

export const sentence = 'Every channel came out as the first one: each has to be pooled from its own cells.';
export const isPublic = true;

export function poolVolume(volume: Volume, pooling: Pooling): Volume {
  return checked(volume, pooling).map(() => pool(volume[0]!, pooling));
}
