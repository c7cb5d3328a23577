/** Arguments are copied and frozen first; layers become objects with every default filled in; sums run backwards. */
import type { Axis, Layer, ReceptiveField, Shape } from '../conv-output-size.ts';

interface Wish {
  input: number;
  kernel: number;
  stride: number;
  output: number;
}

interface Plain {
  readonly filters: number | undefined;
  readonly kernel: number;
  readonly padding: number;
  readonly stride: number;
}

const whole = (value: number, min: number, name: string): number => {
  if (Number.isSafeInteger(value) && value >= min) return value;
  throw new RangeError(`the argument "${name}" is ${value}; it must be whole and not below ${min}`);
};

const plain = (layer: Layer): Plain =>
  Object.freeze({
    filters: layer.kind === 'conv' ? whole(layer.filters, 1, 'filters') : undefined,
    kernel: whole(layer.kernel, 1, 'kernel'),
    padding: whole(layer.kind === 'conv' ? (layer.padding ?? 0) : 0, 0, 'padding'),
    stride: whole(layer.stride ?? (layer.kind === 'conv' ? 1 : layer.kernel), 1, 'stride'),
  });

const axisOf = ({ input, kernel, padding, stride }: Axis): Required<Axis> => {
  const axis = Object.freeze({
    input: whole(input, 1, 'input'),
    kernel: whole(kernel, 1, 'kernel'),
    padding: whole(padding ?? 0, 0, 'padding'),
    stride: whole(stride ?? 1, 1, 'stride'),
  });
  if (axis.kernel - axis.padding > axis.input + axis.padding) throw new RangeError('the kernel is too large');
  return axis;
};

/** Takes the largest size whose windows are no longer than the padded input. */
export function outputSize(given: Axis): number {
  const { input, kernel, padding, stride } = axisOf(given);
  const end = padding + input + padding;
  let size = end;
  while ((size - 1) * stride + kernel > end) size--;
  return size;
}

export function fitsExactly(given: Axis): boolean {
  const { input, kernel, padding, stride } = axisOf(given);
  let end = padding + input + padding;
  while (end > kernel) end -= stride;
  return end === kernel;
}

export function samePadding(kernel: number): number {
  const middle = (whole(kernel, 1, 'kernel') + 1) / 2;
  if (!Number.isInteger(middle)) throw new RangeError('the kernel has no middle');
  return middle - 1;
}

/** Either the first padding that reaches the size gives it, or none does: sizes only grow with padding. */
export function paddingFor(given: Wish): number | undefined {
  const { input, kernel, stride, output } = Object.freeze({ ...given });
  whole(input, 1, 'input');
  whole(kernel, 1, 'kernel');
  whole(stride, 1, 'stride');
  whole(output, 1, 'output');
  const length = kernel + stride * (output - 1);
  let padding = 0;
  while (input + 2 * padding < length) padding += 1;
  return input + 2 * padding < length + stride ? padding : undefined;
}

export function stackShape(given: Shape, layers: Layer[]): Shape {
  const stack = Object.freeze(layers.map(plain));
  let shape: Readonly<Shape> = Object.freeze({
    channels: whole(given.channels, 1, 'channels'),
    height: whole(given.height, 1, 'height'),
    width: whole(given.width, 1, 'width'),
  });
  for (const { filters = shape.channels, ...window } of stack) {
    shape = Object.freeze({
      channels: filters,
      height: outputSize({ input: shape.height, ...window }),
      width: outputSize({ input: shape.width, ...window }),
    });
  }
  return shape;
}

/** From the last layer to the first: the field of a field. */
export function stackReceptiveField(layers: Layer[]): ReceptiveField {
  const stack = Object.freeze(layers.map(plain)).toReversed();
  return {
    size: stack.reduce((size, { kernel, stride }) => kernel + (size - 1) * stride, 1),
    stride: stack.reduce((product, { stride }) => stride * product, 1),
  };
}
