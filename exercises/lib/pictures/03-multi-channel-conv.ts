import type { CallPictures } from '../../../grader/checks/call-picture.ts';
import { filtered, type Sliding } from '../explanations.ts';
import type { Grid, Volume } from '../types.ts';

export const pictures: CallPictures = {
  zeroPad: { names: ['grid', 'padding'] },
  activate: { names: ['x', 'name'] },
  crossCorrelate: {
    names: ['grid', 'kernel', 'options'],
    explain: (args, cell) => {
      const [grid, kernel, sliding] = args as [Grid, Grid, Sliding?];
      return filtered(['grid', 'kernel'], [grid], [kernel], sliding ?? {}, cell);
    },
  },
  convolve: {
    names: ['grid', 'kernel', 'options'],
    explain: (args, cell) => {
      const [grid, kernel, sliding] = args as [Grid, Grid, Sliding?];
      const turned = kernel.toReversed().map((row) => row.toReversed());
      return filtered(['grid', 'kernel, flipped'], [grid], [turned], sliding ?? {}, cell);
    },
  },
  convFilter: {
    names: ['volume', 'filter', 'options'],
    explain: (args, cell) => {
      const [volume, filter, sliding] = args as [Volume, Volume, Sliding?];
      return filtered(['volume', 'filter'], volume, filter, sliding ?? {}, cell);
    },
  },
  convLayer: {
    names: ['volume', 'filters', 'options'],
    explain: (args, [index, ...cell]) => {
      const [volume, filters, options = {}] = args as [
        Volume,
        Volume[],
        (Sliding & { biases?: number[]; activation?: string })?,
      ];
      const bias = options.biases?.[index!] ?? 0;
      const names: [string, string] = ['volume', `filter ${index}`];
      const { inputs, sum } = filtered(names, volume, filters[index!]!, { ...options, bias }, cell);
      const { activation = 'none' } = options;
      return { inputs, sum: activation === 'none' ? sum! : { ...sum!, through: activation } };
    },
  },
};
