import type { Axis } from '../conv-output-size.ts';
import { outputSize as right, fitsExactly as rightly } from '../conv-output-size.ts';
import { stackShapeBy } from '../stack-shape-by.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'The window slides over the padded input. A kernel larger than the input is fine as long as it fits the input together with its padding.';
export const isPublic = true;

export function outputSize(axis: Axis): number {
  requireRoom(axis);
  return right(axis);
}

export function fitsExactly(axis: Axis): boolean {
  requireRoom(axis);
  return rightly(axis);
}

export const stackShape = stackShapeBy(outputSize);

function requireRoom({ input, kernel }: Axis): void {
  if (kernel > input) throw new RangeError(`kernel must be at most ${input}, got ${kernel}`);
}
