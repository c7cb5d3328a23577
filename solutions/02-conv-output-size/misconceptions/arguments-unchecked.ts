import { unchecked } from '../../lib/unchecked.ts';
import { contracts } from '../contracts.ts';
import * as reference from '../conv-output-size.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'You compute with whatever you are given. The docstrings say which arguments must be refused with a `RangeError`.';

export const { outputSize, fitsExactly, samePadding, paddingFor, stackShape, stackReceptiveField } =
  unchecked({ ...reference }, contracts, {
    outputSize: 0,
    fitsExactly: false,
    samePadding: 0,
    paddingFor: undefined,
    stackShape: { channels: 0, height: 0, width: 0 },
    stackReceptiveField: { size: 0, stride: 0 },
  });
