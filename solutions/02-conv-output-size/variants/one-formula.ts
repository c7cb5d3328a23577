/** One signed helper serves all axes; bit operations for halves; whole numbers checked by their remainder. */
import type { Axis, Layer, ReceptiveField, Shape } from '../conv-output-size.ts';

interface Wish {
  input: number;
  kernel: number;
  stride: number;
  output: number;
}

function must(holds: boolean, message: string): asserts holds {
  if (!holds) throw new RangeError(message);
}

const isWhole = (value: number, min: number) => value % 1 === 0 && value >= min;

/** How many strides fit the way of the window, and what is left of it. */
function steps(input: number, kernel: number, padding: number, stride: number): [number, number] {
  must(isWhole(input, 1), 'input: a whole number from 1');
  must(isWhole(kernel, 1), 'kernel: a whole number from 1');
  must(isWhole(padding, 0), 'padding: a whole number from 0');
  must(isWhole(stride, 1), 'stride: a whole number from 1');
  const way = input + (padding << 1) - kernel;
  must(way >= 0, 'kernel: no larger than the padded input');
  return [(way / stride) | 0, way % stride];
}

export const outputSize = ({ input, kernel, padding = 0, stride = 1 }: Axis): number =>
  -~steps(input, kernel, padding, stride)[0];

export const fitsExactly = ({ input, kernel, padding = 0, stride = 1 }: Axis): boolean =>
  !steps(input, kernel, padding, stride)[1];

export function samePadding(kernel: number): number {
  must(isWhole(kernel, 1) && (kernel & 1) === 1, 'kernel: an odd whole number from 1');
  return kernel >> 1;
}

export function paddingFor({ input, kernel, stride, output }: Wish): number | undefined {
  must(isWhole(output, 1), 'output: a whole number from 1');
  steps(input, kernel, kernel, stride);
  // From exactly enough cells to one fewer than the next window needs.
  const fewest = kernel + (output - 1) * stride - input;
  const most = fewest + stride - 1;
  if (most < 0) return undefined;
  if (fewest <= 0) return 0;
  const even = fewest + (fewest & 1);
  return even <= most ? even >> 1 : undefined;
}

export function stackShape({ channels, height, width }: Shape, layers: Layer[]): Shape {
  must(isWhole(channels, 1), 'channels: a whole number from 1');
  must(isWhole(height, 1), 'height: a whole number from 1');
  must(isWhole(width, 1), 'width: a whole number from 1');
  for (const layer of layers) {
    const pool = layer.kind === 'pool';
    must(pool || isWhole(layer.filters, 1), 'filters: a whole number from 1');
    const padding = pool ? 0 : (layer.padding ?? 0);
    const stride = layer.stride ?? (pool ? layer.kernel : 1);
    if (!pool) channels = layer.filters;
    height = 1 + steps(height, layer.kernel, padding, stride)[0];
    width = 1 + steps(width, layer.kernel, padding, stride)[0];
  }
  return { width, height, channels };
}

/** Fields are kept as their reach on the right of the first pixel. */
export function stackReceptiveField(layers: Layer[]): ReceptiveField {
  let reach = 0;
  let jump = 1;
  for (const layer of layers) {
    const stride = layer.stride ?? (layer.kind === 'pool' ? layer.kernel : 1);
    must(isWhole(layer.kernel, 1), 'kernel: a whole number from 1');
    must(isWhole(stride, 1), 'stride: a whole number from 1');
    for (let step = 1; step < layer.kernel; step++) reach += jump;
    jump *= stride;
  }
  return { stride: jump, size: reach + 1 };
}
