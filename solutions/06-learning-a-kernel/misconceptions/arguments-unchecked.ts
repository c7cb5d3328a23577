import { unchecked } from '../../lib/unchecked.ts';
import { contracts } from '../contracts.ts';
import * as reference from '../learning-a-kernel.ts';

export * from '../learning-a-kernel.ts';

export const sentence =
  'You compute with whatever you are given. The docstrings say which arguments must be refused with a `RangeError`.';

export const {
  centralDifference,
  descend,
  fanOutBackward,
  reluBackward,
  maxBackward,
  squaredError,
  slideBackward,
  crossCorrelateBackward,
  softmax,
  crossEntropy,
  numericGradient,
  learnKernel,
} = unchecked({ ...reference }, contracts, {
  centralDifference: 0,
  descend: [],
  fanOutBackward: 0,
  reluBackward: [],
  maxBackward: [],
  squaredError: { loss: 0, dOutput: [] },
  slideBackward: { dInput: [], dKernel: [] },
  crossCorrelateBackward: { dInput: [], dKernel: [] },
  softmax: [],
  crossEntropy: { loss: 0, dLogits: [] },
  numericGradient: [],
  learnKernel: { kernel: [], losses: [] },
});
