import { unchecked } from '../../lib/unchecked.ts';
import { contracts } from '../contracts.ts';
import * as reference from '../multi-channel-conv.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'You compute with whatever you are given. The docstrings say which arguments must be refused with a `RangeError`.';

export const { zeroPad, crossCorrelate, convolve, convFilter, activate, convLayer } = unchecked(
  { ...reference },
  contracts,
  { zeroPad: [], crossCorrelate: [], convolve: [], convFilter: [], activate: 0, convLayer: [] },
);
