import type { Axis } from '../conv-output-size.ts';
import { stackShapeBy } from '../stack-shape-by.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'Sizes, paddings and strides count cells. A number in the right range is not enough: it must be a whole number, or be refused by its name.';

export function outputSize({ input, kernel, padding = 0, stride = 1 }: Axis): number {
  for (const [name, value] of Object.entries({ input, kernel, stride })) {
    if (value < 1) throw new RangeError(`${name} must be at least 1`);
  }
  if (padding < 0) throw new RangeError('padding must be at least 0');
  if (kernel > input + 2 * padding) throw new RangeError('kernel must fit the padded input');
  return Math.floor((input - kernel + 2 * padding) / stride) + 1;
}

export const stackShape = stackShapeBy(outputSize);
