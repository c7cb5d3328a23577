import type { CallPictures } from '../../../grader/checks/call-picture.ts';
import { type Pooling, pooled } from '../explanations.ts';
import type { Grid, Volume } from '../types.ts';

export const pictures: CallPictures = {
  pool: {
    names: ['grid'],
    explain: (args, cell) => pooled('grid', args[0] as Grid, args[1] as Pooling, cell),
  },
  poolVolume: {
    names: ['volume'],
    explain: (args, [channel, ...cell]) =>
      pooled(`volume, channel ${channel}`, (args[0] as Volume)[channel!]!, args[1] as Pooling, cell),
  },
  shift: { names: ['grid'] },
  translationStability: { names: ['grid'] },
};
