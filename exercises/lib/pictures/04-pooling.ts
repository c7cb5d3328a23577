import type { CallPictures } from '../../../grader/checks/call-picture.ts';
import { type Pooling, pooled } from '../explanations.ts';
import type { Grid, Volume } from '../types.ts';

export const pictures: CallPictures = {
  pool: {
    names: ['grid', 'pooling'],
    explain: (args, cell) => pooled('grid', args[0] as Grid, args[1] as Pooling, cell),
  },
  poolVolume: {
    names: ['volume', 'pooling'],
    explain: (args, [channel, ...cell]) =>
      pooled(`volume, channel ${channel}`, (args[0] as Volume)[channel!]!, args[1] as Pooling, cell),
  },
  shift: { names: ['grid', 'dy', 'dx'] },
  translationStability: { names: ['grid', 'dy', 'dx', 'pooling'] },
};
