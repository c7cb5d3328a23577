import type { Axis, Layer, ReceptiveField } from '../conv-output-size.ts';
import * as right from '../conv-output-size.ts';
import { stackShapeBy } from '../stack-shape-by.ts';

export * from '../conv-output-size.ts';

export const sentence =
  'You refuse fractions, and what is too small. `NaN` and Infinity are neither, and no cells can be counted with them: ask `Number.isInteger`.';

/** What is not below the smallest that is allowed goes on; the smallest in its place comes to the same refusals. */
const taken = (value: number, min: number): number => (value < min || Number.isFinite(value) ? value : min);

export function outputSize({ input, kernel, padding = 0, stride = 1 }: Axis): number {
  return right.outputSize({
    input: taken(input, 1),
    kernel: taken(kernel, 1),
    padding: taken(padding, 0),
    stride: taken(stride, 1),
  });
}

export const stackShape = stackShapeBy(outputSize);

export function stackReceptiveField(layers: Layer[]): ReceptiveField {
  return right.stackReceptiveField(
    layers.map(({ kind, kernel, stride = kind === 'pool' ? kernel : 1 }) => ({
      kind: 'pool',
      kernel: taken(kernel, 1),
      stride: taken(stride, 1),
    })),
  );
}
