import {
  assemble,
  type Code,
  clear,
  f32,
  f32x4,
  i32,
  i32x4,
  type Local,
  repeat,
  set,
} from '../../exercises/lib/assembler.ts';

// The network of exercise 07 in WebAssembly, for a tile of images at a time. Numbers lie pixel by pixel, the channels
// of a pixel side by side: so the filters of a layer fill the lanes of vectors, and the row of a window lies in one
// piece.

/** Images that go through the network together: what lies between the layers stays in the processor's caches. */
export const TILE = 16;

const FLOAT = 4;
const LANES = 4;
const VECTOR = FLOAT * LANES;
const SIZE = 5;
const IMAGE = 28 * 28;
const POOLED1 = 12 * 12 * 8;
const POOLED2 = 4 * 4 * 16;
const CLASSES = 10;

/** Rows of the first kernels' gradients are as long as two vectors; what lies behind the fifth number is of no use. */
export const PADDED_ROW = 8;

/** Numbers in each part of the memory. */
const SIZES = {
  /** Windows of the last rows are read in whole vectors, which end behind the last image. */
  images: TILE * IMAGE + PADDED_ROW,
  /** row, column, filter */
  kernels1: SIZE * SIZE * 8,
  biases1: 8,
  /** row, column, channel, filter */
  kernels2: SIZE * SIZE * 8 * 16,
  biases2: 16,
  /** The same kernels as filter, row, column, channel. */
  turned2: 16 * SIZE * SIZE * 8,
  /** output, row, column, channel */
  weights: CLASSES * POOLED2,
  /** image, row, column, channel */
  pooled1: TILE * POOLED1,
  /** For each of these numbers the address of the window that it comes from. */
  winners1: TILE * POOLED1,
  pooled2: TILE * POOLED2,
  winners2: TILE * POOLED2,
  /** image, class: what is lacking are the biases. On the way back, the gradients. */
  logits: TILE * CLASSES,
  dPooled2: TILE * POOLED2,
  dPooled1: TILE * POOLED1,
  /** filter, row, column */
  dKernels1: 8 * SIZE * PADDED_ROW,
  dBiases1: 8,
  dKernels2: 16 * SIZE * SIZE * 8,
  dBiases2: 16,
  dWeights: CLASSES * POOLED2,
  /** The gradients of one filter that are not 0, each with the address of its window; one more is written in vain. */
  slopes: 2 * (TILE * 16 + 1),
};

export type Part = keyof typeof SIZES;

/** Where each part of the memory begins, in bytes: at whole vectors. */
const START = {} as Record<Part, number>;
let end = 0;
for (const [part, length] of Object.entries(SIZES)) {
  START[part as Part] = end;
  end += Math.ceil((length * FLOAT) / VECTOR) * VECTOR;
}

/** Bytes of memory, all in all. */
export const MEMORY = end;

/** A part of the memory as numbers. */
export const partOf = (memory: ArrayBuffer, part: Part): Float32Array =>
  new Float32Array(memory, START[part], SIZES[part]);

/** How a · b + c is written: see `f32x4`. */
type MultiplyAdd = (typeof f32x4)['multiplyAdd'];

/** A convolution with its ReLU and its pooling. */
interface Layer {
  input: Part;
  channels: number;
  /** Of the input, in pixels. */
  side: number;
  kernels: Part;
  biases: Part;
  filters: number;
  output: Part;
  winners: Part;
  /** Whether the rows of a kernel are a loop, or all of them one after another. */
  loops: boolean;
}

const FIRST: Layer = {
  input: 'images',
  channels: 1,
  side: 28,
  kernels: 'kernels1',
  biases: 'biases1',
  filters: 8,
  output: 'pooled1',
  winners: 'winners1',
  loops: false,
};

const SECOND: Layer = {
  input: 'pooled1',
  channels: 8,
  side: 12,
  kernels: 'kernels2',
  biases: 'biases2',
  filters: 16,
  output: 'pooled2',
  winners: 'winners2',
  loops: true,
};

const sum = (...terms: Code[]): Code => terms.reduce((left, right) => i32.add(left, right));
const at = (part: Part, offset = 0): Code => i32.const(START[part] + offset);
const times = (local: Local, factor: number): Code => i32.mul(local, i32.const(factor));
const each = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/**
 * One image through one layer. For each window of the pooling, four sums for eight filters grow in eight vectors: as
 * many as a processor needs that adds two a cycle and takes four cycles for each.
 *
 * @param withWinners whether to note where the largest sums come from
 */
function convolve(
  { input, channels, side, kernels, biases, filters, output, winners, loops }: Layer,
  { image, y, x, i, corner, pixels, weights, to, sums, w }: ConvolveLocals,
  multiplyAdd: MultiplyAdd,
  withWinners: boolean,
): Code {
  const pixel = channels * FLOAT;
  const row = side * pixel;
  const windows = (side - SIZE + 1) / 2;
  const taps = SIZE * channels;
  /** From the top left sum of a pooling window to the others. */
  const steps = [0, pixel, row, row + pixel];

  /** A row of the kernel's, from where `pixels` and `weights` are, or so many rows further. */
  const kernelRow = (group: number, rows = 0): Code =>
    each(taps, (tap) => {
      const offset = ((rows * taps + tap) * filters + 8 * group) * FLOAT;
      return [
        set(w[0]!, f32x4.load(weights, offset)),
        set(w[1]!, f32x4.load(weights, offset + VECTOR)),
        steps.map((step, position) => {
          const value = f32x4.loadSplat(pixels, step + rows * row + tap * FLOAT);
          return [
            set(w[2]!, value),
            set(sums[2 * position]!, multiplyAdd(w[2]!, w[0]!, sums[2 * position]!)),
            set(sums[2 * position + 1]!, multiplyAdd(w[2]!, w[1]!, sums[2 * position + 1]!)),
          ];
        }),
      ];
    });

  const kernel = (group: number): Code => [
    set(pixels, corner),
    set(weights, at(kernels)),
    loops
      ? repeat(i, i32.const(0), i32.const(SIZE), 1, [
          kernelRow(group),
          set(pixels, i32.add(pixels, i32.const(row))),
          set(weights, i32.add(weights, i32.const(taps * filters * FLOAT))),
        ])
      : each(SIZE, (rows) => kernelRow(group, rows)),
  ];

  /** The largest of four sums, where it comes from (of several that tie, the first), and 0 where it is negative. */
  const pool = (half: 0 | 1, offset: number): Code => {
    const [a, b, c, d] = each(4, (position) => sums[2 * position + half]!) as [Local, Local, Local, Local];
    const largest = w[0]!;
    const place = (position: number): Code => i32x4.splat(i32.const(steps[position]!));
    return [
      set(largest, f32x4.max(f32x4.max(a, b), f32x4.max(c, d))),
      withWinners
        ? i32x4.store(
            to,
            i32x4.add(
              i32x4.splat(corner),
              i32x4.select(
                place(0),
                i32x4.select(
                  place(1),
                  i32x4.select(place(2), place(3), f32x4.equal(c, largest)),
                  f32x4.equal(b, largest),
                ),
                f32x4.equal(a, largest),
              ),
            ),
            START[winners] - START[output] + offset,
          )
        : [],
      f32x4.store(to, f32x4.max(largest, f32x4.const(0)), offset),
    ];
  };

  return [
    set(to, sum(at(output), times(image, windows * windows * filters * FLOAT))),
    repeat(y, i32.const(0), i32.const(windows), 1, [
      set(corner, sum(at(input), times(image, side * row), times(y, 2 * row))),
      repeat(x, i32.const(0), i32.const(windows), 1, [
        each(filters / 8, (group) => [
          each(8, (index) =>
            set(sums[index]!, f32x4.load(at(biases), 8 * group * FLOAT + (index % 2) * VECTOR)),
          ),
          kernel(group),
          pool(0, 8 * group * FLOAT),
          pool(1, 8 * group * FLOAT + VECTOR),
        ]),
        set(corner, i32.add(corner, i32.const(2 * pixel))),
        set(to, i32.add(to, i32.const(filters * FLOAT))),
      ]),
    ]),
  ];
}

interface ConvolveLocals {
  image: Local;
  y: Local;
  x: Local;
  i: Local;
  corner: Local;
  pixels: Local;
  weights: Local;
  to: Local;
  sums: Local[];
  w: Local[];
}

/** The weighted sums of the last layer, without its biases: ten sums of vectors at once. */
function connect(
  image: Local,
  { v, from, sums, x }: { v: Local; from: Local; sums: Local[]; x: Local },
  multiplyAdd: MultiplyAdd,
): Code {
  return [
    set(from, sum(at('pooled2'), times(image, POOLED2 * FLOAT))),
    sums.map((lane) => set(lane, f32x4.const(0))),
    repeat(v, at('weights'), at('weights', POOLED2 * FLOAT), VECTOR, [
      set(x, f32x4.load(from)),
      sums.map((lane, output) => set(lane, multiplyAdd(x, f32x4.load(v, output * POOLED2 * FLOAT), lane))),
      set(from, i32.add(from, i32.const(VECTOR))),
    ]),
    sums.map((lanes, output) =>
      f32.store(
        sum(at('logits'), times(image, CLASSES * FLOAT)),
        each(LANES, (lane) => f32x4.lane(lanes, lane)).reduce((left, right) => f32.add(left, right)),
        output * FLOAT,
      ),
    ),
  ];
}

/** Images to logits: all layers for one image, then the next. */
const forward = (name: string, multiplyAdd: MultiplyAdd, withWinners: boolean) => ({
  name,
  parameters: ['i32' as const],
  locals: [...each(8, () => 'i32' as const), ...each(11, () => 'v128' as const)],
  body: ([count, image, y, x, i, corner, pixels, weights, to, ...vectors]: Local[]): Code => {
    const locals = {
      image: image!,
      y: y!,
      x: x!,
      i: i!,
      corner: corner!,
      pixels: pixels!,
      weights: weights!,
      to: to!,
      sums: vectors.slice(0, 8),
      w: vectors.slice(8),
    };
    return repeat(image!, i32.const(0), count!, 1, [
      convolve(FIRST, locals, multiplyAdd, withWinners),
      convolve(SECOND, locals, multiplyAdd, withWinners),
      connect(
        image!,
        { v: y!, from: x!, sums: vectors.slice(0, CLASSES), x: vectors[CLASSES]! },
        multiplyAdd,
      ),
    ]);
  },
});

/**
 * Gradients of the logits to gradients of everything that is learnt, which are added to what is there. Only the
 * winners of the pooling carry a gradient, and only where they were positive.
 */
const backward = (multiplyAdd: MultiplyAdd) => ({
  name: 'backward',
  parameters: ['i32' as const],
  locals: [...each(6, () => 'i32' as const), 'f32' as const, ...each(14, () => 'v128' as const)],
  body: ([count, image, v, from, to, f, last, slope, ...vectors]: Local[]): Code => [
    clear(at('dPooled1'), times(count!, POOLED1 * FLOAT)),
    disconnect(count!, { image: image!, v: v!, from: from!, to: to! }, vectors, multiplyAdd),
    addBiases('dPooled2', 'dBiases2', 16, POOLED2, count!, v!, vectors),
    each(16, (filter) => [
      collect(filter, count!, { v: v!, to: last!, slope: slope! }),
      filterBack(filter, { v: v!, place: f!, last: last! }, vectors, multiplyAdd),
    ]),
    rectifyBack(count!, v!, vectors[0]!),
    addBiases('dPooled1', 'dBiases1', 8, POOLED1, count!, v!, vectors),
    firstKernels(count!, { image: image!, v: v!, last: last!, place: to! }, vectors, multiplyAdd),
  ],
});

/** Back through the last layer and the ReLU before it. */
function disconnect(
  count: Local,
  { image, v, from, to }: { image: Local; v: Local; from: Local; to: Local },
  vectors: Local[],
  multiplyAdd: MultiplyAdd,
): Code {
  const slopes = vectors.slice(0, CLASSES);
  const [x, back] = [vectors[CLASSES]!, vectors[CLASSES + 1]!];
  return repeat(image, i32.const(0), count, 1, [
    set(from, sum(at('logits'), times(image, CLASSES * FLOAT))),
    slopes.map((slope, output) => set(slope, f32x4.loadSplat(from, output * FLOAT))),
    set(to, sum(at('pooled2'), times(image, POOLED2 * FLOAT))),
    repeat(v, i32.const(0), i32.const(POOLED2 * FLOAT), VECTOR, [
      set(x, f32x4.load(to)),
      set(back, f32x4.const(0)),
      slopes.map((slope, output) => {
        const offset = output * POOLED2 * FLOAT;
        return [
          set(back, multiplyAdd(slope, f32x4.load(v, START.weights + offset), back)),
          f32x4.store(
            v,
            multiplyAdd(slope, x, f32x4.load(v, START.dWeights + offset)),
            START.dWeights + offset,
          ),
        ];
      }),
      f32x4.store(to, f32x4.and(back, f32x4.greater(x, f32x4.const(0))), START.dPooled2 - START.pooled2),
      set(to, i32.add(to, i32.const(VECTOR))),
    ]),
  ]);
}

/** Adds the gradients of all windows of all images, filter by filter. */
function addBiases(
  slopes: Part,
  biases: Part,
  filters: number,
  length: number,
  count: Local,
  v: Local,
  vectors: Local[],
): Code {
  const sums = vectors.slice(0, filters / LANES);
  return [
    sums.map((lanes, index) => set(lanes, f32x4.load(at(biases), index * VECTOR))),
    repeat(v, at(slopes), sum(at(slopes), times(count, length * FLOAT)), filters * FLOAT, [
      sums.map((lanes, index) => set(lanes, f32x4.add(lanes, f32x4.load(v, index * VECTOR)))),
    ]),
    sums.map((lanes, index) => f32x4.store(at(biases), lanes, index * VECTOR)),
  ];
}

/** Lists the gradients of a filter of the second layer that are not 0. Each is written; the next writes over a 0. */
function collect(
  filter: number,
  count: Local,
  { v, to, slope }: { v: Local; to: Local; slope: Local },
): Code {
  const start = at('dPooled2');
  return [
    set(to, at('slopes')),
    repeat(v, start, sum(start, times(count, POOLED2 * FLOAT)), 16 * FLOAT, [
      set(slope, f32.load(v, filter * FLOAT)),
      f32.store(to, slope),
      i32.store(to, i32.load(i32.sub(v, i32.const(START.dPooled2 - START.winners2)), filter * FLOAT), FLOAT),
      set(to, i32.add(to, i32.mul(f32.differ(slope, f32.const(0)), i32.const(2 * FLOAT)))),
    ]),
  ];
}

/** One filter of the second layer: what the listed gradients mean for its kernel, and for the layer's input. */
function filterBack(
  filter: number,
  { v, place, last }: { v: Local; place: Local; last: Local },
  vectors: Local[],
  multiplyAdd: MultiplyAdd,
): Code {
  const rowVectors = (SIZE * 8) / LANES;
  const row = 12 * 8 * FLOAT;
  const [lanes, slope] = [vectors.slice(0, rowVectors), vectors[rowVectors]!];
  const overSlopes = (rows: number, act: (vector: number, offset: number) => Code): Code =>
    repeat(v, at('slopes'), last, 2 * FLOAT, [
      set(slope, f32x4.loadSplat(v)),
      set(place, i32.load(v, FLOAT)),
      each(rowVectors, (vector) => act(vector, rows * row + vector * VECTOR)),
    ]);
  const inKernel = (rows: number, vector: number): number =>
    ((filter * SIZE + rows) * rowVectors + vector) * VECTOR;
  return each(SIZE, (rows) => [
    lanes.map((lane, vector) => set(lane, f32x4.load(at('dKernels2'), inKernel(rows, vector)))),
    overSlopes(rows, (vector, offset) =>
      set(lanes[vector]!, multiplyAdd(slope, f32x4.load(place, offset), lanes[vector]!)),
    ),
    lanes.map((lane, vector) => f32x4.store(at('dKernels2'), lane, inKernel(rows, vector))),
    lanes.map((lane, vector) => set(lane, f32x4.load(at('turned2'), inKernel(rows, vector)))),
    overSlopes(rows, (vector, offset) => {
      const there = START.dPooled1 - START.pooled1 + offset;
      return f32x4.store(place, multiplyAdd(slope, lanes[vector]!, f32x4.load(place, there)), there);
    }),
  ]);
}

/** Back through the first ReLU. */
function rectifyBack(count: Local, v: Local, x: Local): Code {
  const there = START.dPooled1 - START.pooled1;
  return repeat(v, at('pooled1'), sum(at('pooled1'), times(count, POOLED1 * FLOAT)), VECTOR, [
    set(x, f32x4.greater(f32x4.load(v), f32x4.const(0))),
    f32x4.store(v, f32x4.and(f32x4.load(v, there), x), there),
  ]);
}

/** The kernels of the first layer. */
function firstKernels(
  count: Local,
  { image, v, last, place }: { image: Local; v: Local; last: Local; place: Local },
  vectors: Local[],
  multiplyAdd: MultiplyAdd,
): Code {
  const [lanes, slope] = [vectors.slice(0, 2 * SIZE), vectors[2 * SIZE]!];
  return repeat(image, i32.const(0), count, 1, [
    set(last, sum(at('dPooled1', POOLED1 * FLOAT), times(image, POOLED1 * FLOAT))),
    each(8, (filter) => {
      const kernel = (lane: number): number => (filter * SIZE * PADDED_ROW + lane * LANES) * FLOAT;
      return [
        lanes.map((lane, index) => set(lane, f32x4.load(at('dKernels1'), kernel(index)))),
        repeat(v, i32.sub(last, i32.const(POOLED1 * FLOAT)), last, 8 * FLOAT, [
          set(slope, f32x4.loadSplat(v, filter * FLOAT)),
          set(place, i32.load(i32.sub(v, i32.const(START.dPooled1 - START.winners1)), filter * FLOAT)),
          lanes.map((lane, index) => {
            const offset = Math.floor(index / 2) * 28 * FLOAT + (index % 2) * VECTOR;
            return set(lane, multiplyAdd(slope, f32x4.load(place, offset), lane));
          }),
        ]),
        lanes.map((lane, index) => f32x4.store(at('dKernels1'), lane, kernel(index))),
      ];
    }),
  ]);
}

/**
 * The module: `forward` and `backward` for training, `infer` for logits alone. Each takes a number of images, from 1 to
 * `TILE`.
 *
 * @param relaxed whether a product and a sum may be one instruction
 */
export function networkModule(relaxed: boolean): Uint8Array<ArrayBuffer> {
  const multiplyAdd = relaxed ? f32x4.multiplyAdd : f32x4.multiplyThenAdd;
  return assemble(
    [forward('forward', multiplyAdd, true), forward('infer', multiplyAdd, false), backward(multiplyAdd)],
    MEMORY,
  );
}
