import { builtOn } from '../parts.ts';
import * as reference from '../pooling.ts';

export * from '../pooling.ts';

export const sentence =
  'You refuse what is too small. `NaN` and Infinity are not below anything and are no whole numbers either: ask `Number.isInteger`.';

/** What is not below 1 goes on; 1 in its place comes to the same refusals. */
const taken = (value: number): number => (value < 1 || Number.isFinite(value) ? value : 1);

export const pool: typeof reference.pool = (
  grid,
  { kind, height, width, strideY = height, strideX = width },
) =>
  reference.pool(grid, {
    kind,
    height: taken(height),
    width: taken(width),
    strideY: taken(strideY),
    strideX: taken(strideX),
  });

export const { translationStability } = builtOn({ pool });

export const poolVolume: typeof reference.poolVolume = (volume, pooling) => {
  reference.poolVolume(volume, { kind: 'max', height: 1, width: 1 });
  return volume.map((channel) => pool(channel, pooling));
};
