import type { Axis } from '../conv-output-size.ts';
import { fitsExactly, outputSize as right } from '../conv-output-size.ts';
import { stackShapeBy } from '../stack-shape-by.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'Windows that do not use up the input are no error: the cells after the last window are left out, and the size is rounded down.';

export function outputSize(axis: Axis): number {
  if (!fitsExactly(axis)) throw new RangeError('stride must divide the distance that the window travels');
  return right(axis);
}

export const stackShape = stackShapeBy(outputSize);
