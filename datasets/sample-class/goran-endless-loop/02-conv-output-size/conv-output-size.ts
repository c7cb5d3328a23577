/** A window that slides along one axis of the input. All of it counts cells. */
export interface Axis {
  /** W, the size of the input on this axis, without padding. */
  input: number;
  /** K, the size of the kernel on this axis. */
  kernel: number;
  /** P, the zeros added at each of the two ends; 0 where not given. */
  padding?: number;
  /** S, the cells from one window to the next; 1 where not given. */
  stride?: number;
}

/** The shape of a stack of feature maps. */
export interface Shape {
  channels: number;
  height: number;
  width: number;
}

/** A layer with square windows. Padding is 0 and a convolution's stride 1 where not given; a pool's stride is its kernel. */
export type Layer =
  | { kind: 'conv'; filters: number; kernel: number; padding?: number; stride?: number }
  | { kind: 'pool'; kernel: number; stride?: number };

/** What one output cell of a stack of layers sees of the input, on each axis. */
export interface ReceptiveField {
  /** Side of the field in input pixels, from the first pixel that counts to the last. */
  size: number;
  /** Input pixels from the field of one cell to the field of the next (also called the jump). */
  stride: number;
}

interface Wish {
  input: number;
  kernel: number;
  stride: number;
  output: number;
}

const least: Record<string, number> = {
  input: 1,
  kernel: 1,
  padding: 0,
  stride: 1,
  output: 1,
  channels: 1,
  height: 1,
  width: 1,
  filters: 1,
};

function refuse(values: Record<string, number>): void {
  const bad = Object.entries(values).find(
    ([name, value]) => !(Number.isInteger(value) && value >= least[name]!),
  );
  if (bad) throw new RangeError(`${bad[0]} must be a whole number of at least ${least[bad[0]]}`);
}

/** How far the window can travel. */
function way(input: number, kernel: number, padding: number, stride: number): number {
  refuse({ input, kernel, padding, stride });
  const cells = [padding, input, padding, -kernel].reduce((sum, part) => sum + part, 0);
  if (cells < 0) throw new RangeError('kernel must not be larger than the padded input');
  return cells;
}

export function outputSize({ input, kernel, padding = 0, stride = 1 }: Axis): number {
  return Array.from({ length: way(input, kernel, padding, stride) + 1 }, (_, step) => step).filter(
    (step) => step % stride === 0,
  ).length;
}

export function fitsExactly({ input, kernel, padding = 0, stride = 1 }: Axis): boolean {
  return Number.isInteger(way(input, kernel, padding, stride) / stride);
}

export function samePadding(kernel: number): number {
  refuse({ kernel });
  if (kernel % 2 !== 1) throw new RangeError('kernel must be odd');
  return Math.floor(kernel / 2);
}

export function paddingFor({ input, kernel, stride, output }: Wish): number | undefined {
  refuse({ input, kernel, stride, output });
  return Array.from({ length: output * stride + kernel }, (_, padding) => padding)
    .filter((padding) => input + 2 * padding >= kernel)
    .find((padding) => outputSize({ input, kernel, padding, stride }) === output);
}

export function stackShape(shape: Shape, layers: Layer[]): Shape {
  refuse({ ...shape });
  return layers.reduce((before, layer) => {
    const channels = 'filters' in layer ? layer.filters : before.channels;
    refuse({ filters: channels });
    const window =
      layer.kind === 'conv'
        ? { padding: 0, stride: 1, ...layer }
        : { padding: 0, stride: layer.kernel, ...layer };
    const [height, width] = [before.height, before.width].map((input) => outputSize({ ...window, input }));
    return { channels, height: height!, width: width! };
  }, shape);
}

/** The sum over all layers of K − 1 times the strides before it. */
export function stackReceptiveField(layers: Layer[]): ReceptiveField {
  const kernels = layers.map(({ kernel }) => kernel);
  const strides = layers.map((layer) => layer.stride ?? (layer.kind === 'pool' ? layer.kernel : 1));
  kernels.forEach((kernel, index) => {
    refuse({ kernel, stride: strides[index]! });
  });
  const product = (factors: number[]) => factors.reduce((one, other) => one * other, 1);
  const reach = kernels.map((kernel, index) => (kernel - 1) * product(strides.slice(0, index)));
  return { size: reach.reduce((sum, cells) => sum + cells, 1), stride: product(strides) };
}
