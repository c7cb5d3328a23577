import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  convBackward,
  convForward,
  forward,
  gradients,
  poolBackward,
  poolForward,
  trainStep,
} from '../../exercises/08-fast-cnn/fast-cnn.ts';
import { notWhole, quarters, side } from '../../exercises/lib/arbitraries.ts';
import { loadMnist } from '../../exercises/lib/mnist/load-mnist.ts';
import { timedRatio } from '../../grader/checks/timed-ratio.ts';
import * as network from '../07-mnist-cnn/mnist-cnn.ts';
import { largeFlat } from '../lib/large.ts';
import { refusalsOf } from '../lib/refusals-of.ts';
import { contracts } from './contracts.ts';
import * as reference from './fast-cnn.ts';

const refuses = refusalsOf(
  { convBackward, convForward, forward, gradients, poolBackward, poolForward, trainStep },
  contracts,
);

type Params = network.Params;

const floats = (...numbers: number[]): Float32Array => Float32Array.from(numbers);

const flat = (length: number, number = quarters): fc.Arbitrary<Float32Array> =>
  fc.array(number, { minLength: length, maxLength: length }).map((numbers) => Float32Array.from(numbers));

/** A layer whose maps are of any width: whoever unrolls a loop has something left over. */
const layer = fc
  .record({
    channels: side(1, 5),
    filters: side(1, 6),
    size: side(1, 5),
    moreRows: fc.nat(8),
    moreColumns: fc.nat(8),
    // Behind a pooling most gradients are 0.
    sparse: fc.boolean(),
  })
  .chain(({ channels, filters, size, moreRows, moreColumns, sparse }) => {
    const shape = { channels, height: size + moreRows, width: size + moreColumns };
    const slope = sparse ? fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, quarters) : quarters;
    return fc.record({
      shape: fc.constant(shape),
      input: flat(channels * shape.height * shape.width),
      conv: fc.record({
        kernels: flat(filters * channels * size * size),
        biases: flat(
          filters,
          quarters.filter((x) => x !== 0),
        ),
        size: fc.constant(size),
      }),
      dOutput: flat(filters * (moreRows + 1) * (moreColumns + 1), slope),
    });
  });

/** Volumes with few different numbers, so that windows tie; some far below 0. */
const volume = fc.tuple(side(1, 5), side(1, 5), side(1, 5)).chain(([channels, rows, columns]) =>
  fc
    .record({
      shape: fc.constant({ channels, height: 2 * rows, width: 2 * columns }),
      input: flat(4 * channels * rows * columns, fc.integer({ min: -2, max: 2 })),
      below: fc.constantFrom(0, 30_000),
      dOutput: flat(channels * rows * columns),
    })
    .map(({ input, below, ...rest }) => ({ ...rest, input: input.map((x) => x - below) })),
);

const LARGE = {
  shape: { channels: 17, height: 12, width: 66 },
  input: largeFlat(17 * 12 * 66),
  conv: { kernels: largeFlat(17 * 17 * 81, -3, 3), biases: largeFlat(17, -99, 99), size: 9 },
  dOutput: largeFlat(17 * 4 * 58, 1, 9),
};

const WIDE = { channels: 17, height: 64, width: 22 };

const NOT_SHAPES = [
  { channels: -2, height: -2, width: 3 },
  { channels: -1, height: 2, width: -6 },
  { channels: 2, height: 2.5, width: 2.4 },
  { channels: 1.5, height: 2, width: 4 },
  { channels: 1, height: Number.NaN, width: 2 },
];

const NO_SHAPES = [
  { channels: 0, height: 2, width: 2 },
  { channels: 2, height: 0, width: 2 },
  { channels: 2, height: 2, width: 0 },
];

const pool = loadMnist('train', { count: 400, offset: 5000 });
const imageOf = (which: number): Float32Array => pool.images.subarray(which * 784, (which + 1) * 784);

/** A network of a seed, with biases other than 0. */
function someParams(seed: number): Params {
  const params = network.initParams(seed);
  for (const biases of [params.conv1.biases, params.conv2.biases, params.dense.biases]) {
    biases.forEach((_, at) => {
      biases[at] = 0.2 * Math.sin(seed + at * at);
    });
  }
  return params;
}

/** Digits as nobody has seen them: each fainter by its own part, with labels of their own; every tenth is blank. */
function someDigits(count: number, random: number[]) {
  const images = new Float32Array(count * 784);
  const labels = new Uint8Array(count);
  for (let at = 0; at < count; at++) {
    const number = random[at % random.length]! + at * 7919;
    const ink = at % 10 === 3 ? 0 : 0.5 + (number % 997) / 1994;
    images.set(
      imageOf(number % pool.count).map((pixel) => pixel * ink),
      at * 784,
    );
    labels[at] = number % 10;
  }
  return { images, labels };
}

const seeds = fc.noShrink(fc.array(fc.nat(1_000_000), { minLength: 40, maxLength: 40 }));

/** So many images at a time: fewer and more than fill vectors, tiles and lists. */
const counts = fc.constantFrom(1, 2, 3, 5, 7, 9, 15, 17, 31, 33);

const batch = fc.noShrink(
  fc
    .tuple(counts, seeds)
    .map(([count, random]) => ({ params: someParams(random[0]!), ...someDigits(count, random) })),
);

const FEW = { numRuns: 4 };

/** Through both convolutions float32 keeps about five digits of a logit, and of a gradient four. */
const LOGITS = { absolute: 1e-4, relative: 1e-4 };
const GRADIENTS = { absolute: 1e-4, relative: 1e-3 };

/** Of these images no ReLU and no pooling of this network is close to a decision that rounding could turn. */
function clearBatch(count: number) {
  const which = Array.from({ length: count }, (_, at) => at % 8);
  const images = Float32Array.from(which.flatMap((at) => [...imageOf(at)]));
  return { params: someParams(4), images, labels: Uint8Array.from(which, (_, at) => at % 10) };
}

const partsOf = ({ conv1, conv2, dense }: Params): [name: string, numbers: Float32Array][] => [
  ['conv1.kernels', conv1.kernels],
  ['conv1.biases', conv1.biases],
  ['conv2.kernels', conv2.kernels],
  ['conv2.biases', conv2.biases],
  ['dense.weights', dense.weights],
  ['dense.biases', dense.biases],
];

/**
 * How far parts of a network are from those that are due, as a part of how long these are. Where two cells of a window
 * all but tie, rounding may let either win, which moves the whole by less than this.
 */
function expectClose(received: Params, due: Params, part: number, from?: Params): void {
  const [parts, before] = [new Map(partsOf(received)), new Map(from ? partsOf(from) : [])];
  const far = partsOf(due).filter(([name, numbers]) => {
    const own = parts.get(name);
    if (!(own instanceof Float32Array) || own.length !== numbers.length) return true;
    const start = before.get(name);
    let [apart, length] = [0, 0];
    for (const [at, number] of numbers.entries()) {
      apart += (own[at]! - number) ** 2;
      length += (number - (start?.[at] ?? 0)) ** 2;
    }
    return !(Math.sqrt(apart) <= part * Math.sqrt(length) + 1e-9);
  });
  expect(far.map(([name]) => name)).toBeNear([]);
}

describe('convForward', () => {
  test('agrees with the definition on maps of any width', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(layer, ({ input, shape, conv }) => {
        expect(convForward(input, shape, conv)).toBeNear(network.convForward(input, shape, conv));
      }),
    );
    expect(convForward(LARGE.input, LARGE.shape, LARGE.conv)).toBeNear(
      network.convForward(LARGE.input, LARGE.shape, LARGE.conv),
      { absolute: 0.01 },
    );
  });

  test('refuses what does not fit together', { meta: { points: 0.25 } }, () => {
    const shape = { channels: 2, height: 2, width: 3 };
    const input = floats(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    const conv = { kernels: floats(1, 2, 3, 4, 5, 6, 7, 8), biases: floats(1), size: 2 };
    expect(convForward(input, shape, conv)).toBeNear(network.convForward(input, shape, conv));
    for (const bad of [floats(1), floats(...input, 13)]) refuses.convForward(bad, shape, conv);
    for (const kernels of [floats(1), floats(...conv.kernels, 9)])
      refuses.convForward(input, shape, { ...conv, kernels });
    for (const size of notWhole(1)) refuses.convForward(input, shape, { ...conv, size });
    refuses.convForward(input, shape, { kernels: new Float32Array(18), biases: floats(1), size: 3 });
    refuses.convForward(
      input,
      { channels: 2, height: 3, width: 2 },
      { kernels: new Float32Array(18), biases: floats(1), size: 3 },
    );
    const dot = { kernels: floats(2), biases: floats(0), size: 1 };
    for (const bad of NOT_SHAPES) refuses.convForward(input, bad, dot);
    for (const bad of NO_SHAPES) refuses.convForward(floats(), bad, dot);
  });
});

describe('convBackward', () => {
  test('agrees with the definition, whether gradients are 0 or not', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(layer, ({ input, shape, conv, dOutput }) => {
        expect(convBackward(input, shape, conv, dOutput)).toBeNear(
          network.convBackward(input, shape, conv, dOutput),
        );
      }),
    );
    const { input, shape, conv, dOutput } = LARGE;
    expect(convBackward(input, shape, conv, dOutput)).toBeNear(
      network.convBackward(input, shape, conv, dOutput),
      { absolute: 0.01 },
    );
  });

  test('refuses what does not fit together', { meta: { points: 0.25 } }, () => {
    const shape = { channels: 1, height: 1, width: 2 };
    const conv = { kernels: floats(2), biases: floats(0), size: 1 };
    expect(convBackward(floats(1, 3), shape, conv, floats(5, 7)).dKernels).toBeNear([26]);
    for (const bad of [floats(5), floats(5, 7, 9)]) refuses.convBackward(floats(1, 3), shape, conv, bad);
    for (const bad of [floats(1), floats(1, 3, 5)]) refuses.convBackward(bad, shape, conv, floats(5, 7));
    for (const kernels of [floats(), floats(1, 2, 3)])
      refuses.convBackward(floats(1, 3), shape, { ...conv, kernels }, floats(5, 7));
    for (const size of notWhole(1))
      refuses.convBackward(floats(1, 3), shape, { ...conv, size }, floats(5, 7));
    const twelve = new Float32Array(12);
    for (const bad of NOT_SHAPES) refuses.convBackward(twelve, bad, conv, twelve);
    for (const bad of NO_SHAPES) refuses.convBackward(floats(), bad, conv, floats());
    const [tall, wide] = [
      { channels: 1, height: 3, width: 2 },
      { channels: 1, height: 2, width: 3 },
    ];
    for (const bad of [tall, wide])
      refuses.convBackward(
        new Float32Array(6),
        bad,
        { kernels: new Float32Array(9), biases: floats(1), size: 3 },
        floats(),
      );
  });
});

describe('poolForward', () => {
  test('agrees with the definition, whatever ties', { meta: { points: 0.25 } }, () => {
    expect(poolForward(floats(-3, -1, -2, -4), { channels: 1, height: 2, width: 2 })).toBeNear([-1]);
    fc.assert(
      fc.property(volume, ({ input, shape }) => {
        expect(poolForward(input, shape)).toBeNear(network.poolForward(input, shape));
      }),
    );
    const cells = largeFlat(17 * 64 * 22, -1e6, 1e6);
    expect(poolForward(cells, WIDE)).toBeNear(network.poolForward(cells, WIDE));
  });

  test('refuses odd sides and inputs that do not fit', { meta: { points: 0.25 } }, () => {
    const square = { channels: 1, height: 2, width: 2 };
    expect(poolForward(floats(1, 2, 4, 3), square)).toBeNear([4]);
    const six = floats(1, 2, 3, 4, 5, 6);
    refuses.poolForward(six, { channels: 1, height: 2, width: 3 });
    refuses.poolForward(six, { channels: 1, height: 3, width: 2 });
    for (const bad of [six, floats(1, 2, 3), floats()]) refuses.poolForward(bad, square);
    for (const bad of NOT_SHAPES) refuses.poolForward(new Float32Array(12), bad);
    for (const bad of NO_SHAPES) refuses.poolForward(floats(), bad);
  });
});

describe('poolBackward', () => {
  test('the first of those that tie wins, in every window', { meta: { points: 0.5 } }, () => {
    expect(poolBackward(floats(5, 5, 5, 5), { channels: 1, height: 2, width: 2 }, floats(8))).toBeNear([
      8, 0, 0, 0,
    ]);
    fc.assert(
      fc.property(volume, ({ input, shape, dOutput }) => {
        const slopes = dOutput.map((slope) => slope + 0.5);
        expect(poolBackward(input, shape, slopes)).toBeNear(reference.poolBackward(input, shape, slopes));
      }),
    );
    const [cells, slopes] = [largeFlat(17 * 64 * 22, -1e6, 1e6), largeFlat(17 * 32 * 11, 1, 1e6)];
    expect(poolBackward(cells, WIDE, slopes)).toBeNear(reference.poolBackward(cells, WIDE, slopes));
  });

  test('refuses odd sides, inputs and gradients that do not fit', { meta: { points: 0.25 } }, () => {
    const square = { channels: 1, height: 2, width: 2 };
    const four = floats(1, 2, 4, 3);
    expect(poolBackward(four, square, floats(7))).toBeNear([0, 0, 7, 0]);
    const six = floats(1, 2, 3, 4, 5, 6);
    for (const bad of [six, floats(1, 2, 3), floats()]) refuses.poolBackward(bad, square, floats(1));
    for (const odd of [
      { channels: 1, height: 2, width: 3 },
      { channels: 1, height: 3, width: 2 },
    ]) {
      refuses.poolBackward(six, odd, floats(1));
      refuses.poolBackward(six, odd, floats(1, 2));
    }
    for (const bad of NOT_SHAPES) refuses.poolBackward(new Float32Array(12), bad, floats(1, 2, 3));
    for (const bad of NO_SHAPES) refuses.poolBackward(floats(), bad, floats());
    for (const bad of [floats(1, 2), floats()]) refuses.poolBackward(four, square, bad);
  });
});

describe('forward', () => {
  test('agrees with the definition for batches of any size', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(batch, ({ params, images }) => {
        expect(forward(params, images)).toBeNear(network.forward(params, images), LOGITS);
      }),
      FEW,
    );
    const { params, images } = clearBatch(66);
    expect(forward(params, images)).toBeNear(network.forward(params, images), LOGITS);
    expect(forward(params, images.subarray(0, 784))).toBeNear(
      network.forward(params, images.subarray(0, 784)),
      LOGITS,
    );
  });

  test('refuses images that are cut', { meta: { points: 0.25 } }, () => {
    const { params, images } = clearBatch(1);
    expect(forward(params, images)).toBeNear(network.forward(params, images), LOGITS);
    for (const bad of [floats(), images.slice(1), floats(...images, 0)]) refuses.forward(params, bad);
  });
});

describe('gradients', () => {
  test('agree with the definition for batches of any size', { meta: { points: 0.5 } }, () => {
    for (const count of [1, 8, 35]) {
      const { params, images, labels } = clearBatch(count);
      expect(gradients(params, images, labels)).toBeNear(
        network.gradients(params, images, labels),
        GRADIENTS,
      );
    }
    fc.assert(
      fc.property(batch, ({ params, images, labels }) => {
        const due = network.gradients(params, images, labels);
        const { loss, gradients: own } = gradients(params, images, labels);
        expect(loss).toBeNear(due.loss, LOGITS);
        expectClose(own, due.gradients, 0.02);
      }),
      FEW,
    );
  });

  test('are what they should be after twenty steps, too', { meta: { points: 0.5 } }, () => {
    const [first, rest] = fc.sample(seeds, 2) as [number[], number[]];
    let own = someParams(first[0]!);
    let due = structuredClone(own);
    for (let step = 0; step < 20; step++) {
      const { images, labels } = someDigits(4, first.slice(step));
      own = trainStep(own, images, labels, 0.02).params;
      due = network.trainStep(due, images, labels, 0.02).params;
    }
    expectClose(own, due, 1e-3);
    const { images, labels } = someDigits(10, rest);
    expectClose(
      gradients(own, images, labels).gradients,
      network.gradients(due, images, labels).gradients,
      0.02,
    );
  });

  test('refuse images that are cut, and labels that are missing or no digits', {
    meta: { points: 0.25 },
  }, () => {
    const { params, images } = clearBatch(2);
    expect(gradients(params, images, Uint8Array.of(1, 2)).loss > 0.5).toBeNear(true);
    for (const bad of [images.slice(1), floats(...images, 0)])
      refuses.gradients(params, bad, Uint8Array.of(1, 2));
    refuses.gradients(params, floats(), Uint8Array.of());
    for (const bad of [[1], [1, 2, 3], [1, 10], [10, 1], [255, 1]])
      refuses.gradients(params, images, Uint8Array.from(bad));
  });
});

/** So many batches for the stopwatch at most. */
const BATCHES = 30;

/** Makes batches for the stopwatch: other images, labels, network, rate and size every time. */
function drawingSteps(): () => [Params, Float32Array, Uint8Array, number] {
  // All at once: a sample of its own would be the same every time.
  const drawn = fc.sample(seeds, BATCHES).values();
  return () => {
    const random = drawn.next().value!;
    const { images, labels } = someDigits(240 + (random[1]! % 33), random);
    return [someParams(random[0]!), images, labels, 0.5 + (random[2]! % 100) / 100];
  };
}

function judgeStep(
  { params, loss }: { params: Params; loss: number },
  [before, images, labels, rate]: [Params, Float32Array, Uint8Array, number],
): void {
  const due = reference.trainStep(structuredClone(before), images, labels, rate);
  expect(loss).toBeNear(due.loss, LOGITS);
  expectClose(params, due.params, 0.002, before);
}

describe('trainStep', () => {
  test('refuses what it cannot learn from', { meta: { points: 0.25 } }, () => {
    const { params, images, labels } = clearBatch(2);
    const due = network.trainStep(structuredClone(params), images, labels, 0.5);
    expect(trainStep(structuredClone(params), images, labels, 0.5)).toBeNear(due, GRADIENTS);
    for (const rate of [0, -0.1, Number.NaN, Number.NEGATIVE_INFINITY])
      refuses.trainStep(params, images, labels, rate);
    for (const bad of [[1], [1, 2, 3], [1, 10], [255, 1]])
      refuses.trainStep(params, images, Uint8Array.from(bad), 0.1);
    for (const bad of [images.slice(1), floats(...images, 0)]) refuses.trainStep(params, bad, labels, 0.1);
    refuses.trainStep(params, floats(), Uint8Array.of(), 0.1);
  });

  test.for([2, 4, 10, 25, 40])(
    'is at least %i times as fast as plain loops, and right',
    {
      meta: { points: 2, slow: true },
    },
    (times) => {
      expect(timedRatio(trainStep, drawingSteps(), judgeStep)).toReach(times);
    },
  );
});
