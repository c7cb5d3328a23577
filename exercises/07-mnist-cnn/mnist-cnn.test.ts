import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { side, wholeNumber } from '../lib/arbitraries.ts';
import { loadMnist } from '../lib/mnist/load-mnist.ts';
import {
  type Conv,
  convBackward,
  convForward,
  denseBackward,
  denseForward,
  forward,
  gradients,
  initParams,
  type Params,
  poolBackward,
  poolForward,
  predict,
  reluBackward,
  reluForward,
  type Shape,
  softmax,
  softmaxCrossEntropy,
  train,
  trainStep,
} from './mnist-cnn.ts';

const floats = (...numbers: number[]): Float32Array => Float32Array.from(numbers);

/** Flat arrays of so many whole numbers, which every way of adding up gets right. */
const flat = (length: number, number = wholeNumber): fc.Arbitrary<Float32Array> =>
  fc.array(number, { minLength: length, maxLength: length }).map((numbers) => Float32Array.from(numbers));

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, value, at) => sum + value * b[at]!, 0);

const total = (numbers: ArrayLike<number>): number => Array.from(numbers).reduce((sum, x) => sum + x, 0);

/** A convolutional layer, an input that it fits and a gradient for each of its outputs. */
const layer = fc
  .record({
    channels: side(1, 3),
    filters: side(1, 3),
    size: side(1, 3),
    moreRows: fc.nat(3),
    moreColumns: fc.nat(3),
  })
  .chain(({ channels, filters, size, moreRows, moreColumns }) => {
    const shape = { channels, height: size + moreRows, width: size + moreColumns };
    return fc.record({
      shape: fc.constant(shape),
      input: flat(channels * shape.height * shape.width),
      conv: fc.record({
        kernels: flat(filters * channels * size * size),
        biases: flat(filters),
        size: fc.constant(size),
      }),
      dOutput: flat(filters * (moreRows + 1) * (moreColumns + 1)),
    });
  });

/** A dense layer, an input and a gradient for each of its outputs. */
const connected = fc.tuple(side(1, 6), side(1, 4)).chain(([inputs, outputs]) =>
  fc.record({
    input: flat(inputs),
    dense: fc.record({ weights: flat(inputs * outputs), biases: flat(outputs) }),
    dOutput: flat(outputs),
  }),
);

/** Volumes of 2×2 windows: each window's largest number and where it stands; the others are smaller by `below`. */
const windows = fc.tuple(side(1, 2), side(1, 3), side(1, 3)).chain(([channels, rows, columns]) => {
  const list = <T>(item: fc.Arbitrary<T>) =>
    fc.array(item, { minLength: channels * rows * columns, maxLength: channels * rows * columns });
  return fc
    .record({
      largest: list(wholeNumber),
      place: list(fc.nat(3)),
      below: list(fc.integer({ min: 1, max: 9 })),
      dOutput: list(wholeNumber),
    })
    .map(({ largest, place, below, dOutput }) => {
      const shape: Shape = { channels, height: 2 * rows, width: 2 * columns };
      const input = new Float32Array(4 * largest.length);
      const cellsOf = (window: number): number[] => {
        const corner = 4 * columns * Math.floor(window / columns) + 2 * (window % columns);
        return [corner, corner + 1, corner + shape.width, corner + shape.width + 1];
      };
      for (let window = 0; window < largest.length; window++) {
        for (const [at, cell] of cellsOf(window).entries()) {
          input[cell] = at === place[window] ? largest[window]! : largest[window]! - below[window]! - at;
        }
      }
      return { shape, input, largest, dOutput: Float32Array.from(dOutput), cellsOf };
    });
});

/** So many numbers in ±scale, without any order but always the same. */
const scattered = (length: number, scale: number, start: number): Float32Array =>
  Float32Array.from({ length }, (_, at) => scale * Math.sin(start + at * at));

/** A network that answers different digits differently. */
const someParams = (): Params => ({
  conv1: { kernels: scattered(8 * 25, 0.4, 1), biases: scattered(8, 0.1, 2), size: 5 },
  conv2: { kernels: scattered(16 * 8 * 25, 0.12, 3), biases: scattered(16, 0.1, 4), size: 5 },
  dense: { weights: scattered(10 * 256, 0.15, 5), biases: scattered(10, 0.1, 6) },
});

/** The parameters of a network, part by part. */
const partsOf = ({ conv1, conv2, dense }: Params): [name: string, numbers: Float32Array, fanIn: number][] => [
  ['conv1.kernels', conv1.kernels, 25],
  ['conv1.biases', conv1.biases, 1],
  ['conv2.kernels', conv2.kernels, 200],
  ['conv2.biases', conv2.biases, 1],
  ['dense.weights', dense.weights, 256],
  ['dense.biases', dense.biases, 1],
];

const everyNumber = (params: Params): number[] => partsOf(params).flatMap(([, numbers]) => [...numbers]);

/** A sum over several hundred pixels and images is rounded more often than one over a kernel. */
const ROUNDED = { absolute: 1e-5, relative: 1e-4 };

const digits = loadMnist('train', { count: 64 });
const imagesOf = (...which: number[]): Float32Array =>
  Float32Array.from(which.flatMap((image) => [...digits.images.subarray(image * 784, (image + 1) * 784)]));
const labelsOf = (...which: number[]): Uint8Array => Uint8Array.from(which, (image) => digits.labels[image]!);

describe('reluForward', () => {
  test('keeps what is positive and nothing else', { meta: { points: 0.5 } }, () => {
    expect(reluForward(floats(-2, 0, 3, -0.5, 0.25))).toBeNear([0, 0, 3, 0, 0.25]);
    fc.assert(
      fc.property(side(1, 9).chain(flat), (input) => {
        const mirrored = reluForward(input.map((x) => -x));
        expect(reluForward(input).map((x, at) => x - mirrored[at]!)).toAgree(input);
        expect(dot(reluForward(input), mirrored)).toBeNear(0);
      }),
    );
  });
});

describe('reluBackward', () => {
  test('the input decides where the gradient passes', { meta: { points: 0.5 } }, () => {
    expect(reluBackward(floats(-2, 4, 3, -1), floats(5, -6, 7, -8))).toBeNear([0, -6, 7, 0]);
    const nonZero = wholeNumber.filter((x) => x !== 0);
    const both = side(1, 9).chain((length) => fc.tuple(flat(length, nonZero), flat(length)));
    fc.assert(
      fc.property(both, ([input, dOutput]) => {
        const output = input.map((x) => Math.max(0, x));
        const dInput = reluBackward(input, dOutput);
        expect(dot(input, dInput)).toAgree(dot(output, dOutput), {
          what: 'sum of input · dInput, and of output · dOutput',
        });
        expect(dot(dInput, dInput)).toAgree(dot(dInput, dOutput), {
          what: 'sum of dInput · dInput, and of dInput · dOutput',
        });
      }),
    );
  });
});

describe('denseForward', () => {
  test('three inputs, two outputs, by hand', { meta: { points: 0.5 } }, () => {
    const dense = { weights: floats(1, 2, 3, 4, 5, 6), biases: floats(0.5, -0.5) };
    expect(denseForward(floats(1, 0, -1), dense)).toBeNear([-1.5, -2.5]);
  });

  test('one lit input reads one column of the weights', { meta: { points: 0.25 } }, () => {
    const lit = connected.chain((given) =>
      fc.record({ given: fc.constant(given), at: fc.nat(given.input.length - 1) }),
    );
    fc.assert(
      fc.property(lit, ({ given: { input, dense }, at }) => {
        const biases = dense.biases.map((bias) => bias + 0.5);
        expect(
          denseForward(
            input.map((_, i) => (i === at ? 1 : 0)),
            { ...dense, biases },
          ),
        ).toBeNear(biases.map((bias, output) => bias + dense.weights[output * input.length + at]!));
      }),
    );
  });
});

describe('denseBackward', () => {
  const oneWeight = () => denseBackward(floats(3), { weights: floats(2), biases: floats(1) }, floats(5));
  const unbiased = (input: Float32Array, weights: Float32Array, outputs: number) =>
    denseForward(input, { weights, biases: new Float32Array(outputs) });

  test('towards the input it is the adjoint of the layer', { meta: { points: 0.5 } }, () => {
    expect(oneWeight().dInput).toBeNear([10]);
    fc.assert(
      fc.property(connected, ({ input, dense, dOutput }) => {
        const elsewhere = input.map((value, at) => 2 * value + (at % 3));
        const { dInput } = denseBackward(elsewhere, dense, dOutput);
        const output = unbiased(input, dense.weights, dOutput.length);
        expect(dInput.length).toBeNear(input.length);
        expect(dot(input, dInput)).toAgree(dot(output, dOutput), {
          what: 'sum of input · dInput, and of output · dOutput',
        });
      }),
    );
  });

  test('towards the weights it is the adjoint of the layer', { meta: { points: 0.5 } }, () => {
    expect(oneWeight().dWeights).toBeNear([15]);
    fc.assert(
      fc.property(connected, ({ input, dense, dOutput }) => {
        const { dWeights } = denseBackward(input, dense, dOutput);
        const weights = dense.weights.map((weight, at) => weight + (at % 4) - 1);
        const output = unbiased(input, weights, dOutput.length);
        expect(dWeights.length).toBeNear(weights.length);
        expect(dot(weights, dWeights)).toAgree(dot(output, dOutput), {
          what: 'sum of weights · dWeights, and of output · dOutput',
        });
      }),
    );
  });

  test('each bias receives the gradient of its output', { meta: { points: 0.25 } }, () => {
    expect(oneWeight().dBiases).toBeNear([5]);
    fc.assert(
      fc.property(connected, ({ input, dense, dOutput }) => {
        expect(denseBackward(input, dense, dOutput).dBiases).toBeNear(dOutput);
      }),
    );
  });
});

describe('poolForward', () => {
  test('two channels of 2×4 become two channels of 1×2', { meta: { points: 0.5 } }, () => {
    const input = floats(1, 5, -2, -8, 3, 2, -4, -3, 0, 0, 7, 1, 0, 6, 1, 1);
    expect(poolForward(input, { channels: 2, height: 2, width: 4 })).toBeNear([5, -2, 6, 7]);
  });

  test('finds the largest of each window, wherever it stands', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(windows, ({ input, shape, largest }) => {
        expect(poolForward(input, shape)).toBeNear(largest);
      }),
    );
    expect(poolForward(floats(-1, -2, -3, -4), { channels: 1, height: 2, width: 2 })).toBeNear([-1]);
  });
});

describe('poolBackward', () => {
  test('the winner takes it all', { meta: { points: 0.75 } }, () => {
    const input = floats(1, 5, -2, -8, 3, 2, -4, -3);
    expect(poolBackward(input, { channels: 1, height: 2, width: 4 }, floats(10, 20))).toBeNear([
      0, 10, 20, 0, 0, 0, 0, 0,
    ]);
    fc.assert(
      fc.property(windows, ({ input, shape, largest, dOutput }) => {
        const dInput = poolBackward(input, shape, dOutput);
        expect(dot(input, dInput)).toAgree(dot(largest, dOutput), {
          what: 'sum of input · dInput, and of the maxima · dOutput',
        });
        expect(total(dInput)).toAgree(total(dOutput), { what: 'sum of dInput, and of dOutput' });
      }),
    );
  });

  test('a tie hands the gradient out once in all', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(windows, ({ input, shape, dOutput, cellsOf }) => {
        const slopes = dOutput.map((slope) => slope + 0.5);
        const dInput = poolBackward(new Float32Array(input.length).fill(3), shape, slopes);
        expect(
          Array.from(slopes, (_, window) => total(cellsOf(window).map((cell) => dInput[cell]!))),
        ).toBeNear(slopes);
      }),
    );
  });
});

describe('convForward', () => {
  test('four windows of a 3×3 image, by hand', { meta: { points: 0.5 } }, () => {
    const shape = { channels: 1, height: 3, width: 3 };
    const input = floats(1, 2, 3, 4, 5, 6, 7, 8, 9);
    const conv = { kernels: floats(1, 2, 3, 4), biases: floats(0.5), size: 2 };
    expect(convForward(input, shape, conv)).toBeNear([37.5, 47.5, 67.5, 77.5]);
  });

  test('a single lit pixel brings every kernel back, turned by 180°', { meta: { points: 0.5 } }, () => {
    const lit = fc.record({ channels: side(1, 3), filters: side(1, 3), size: side(1, 3) }).chain((sides) =>
      fc.record({
        sides: fc.constant(sides),
        kernels: flat(sides.filters * sides.channels * sides.size ** 2),
        channel: fc.nat(sides.channels - 1),
      }),
    );
    fc.assert(
      fc.property(lit, ({ sides: { channels, filters, size }, kernels, channel }) => {
        const side = 2 * size - 1;
        const input = new Float32Array(channels * side * side);
        input[channel * side * side + (side * side - 1) / 2] = 1;
        const biases = Float32Array.from({ length: filters }, (_, filter) => filter + 1);
        const shape = { channels, height: side, width: side };
        const output = convForward(input, shape, { kernels, biases, size });
        const turned = Array.from(biases, (bias, filter) => {
          const from = (filter * channels + channel) * size * size;
          return [...kernels.slice(from, from + size * size)].reverse().map((weight) => weight + bias);
        });
        expect(output).toAgree(turned.flat());
      }),
    );
  });

  test('each window is seen as if it were the whole image', { meta: { points: 0.5 } }, () => {
    const oneWindow = layer.chain((given) =>
      fc.record({
        given: fc.constant(given),
        top: fc.nat(given.shape.height - given.conv.size),
        left: fc.nat(given.shape.width - given.conv.size),
      }),
    );
    fc.assert(
      fc.property(oneWindow, ({ given: { input, shape, conv }, top, left }) => {
        const { channels, height, width } = shape;
        const [rows, columns] = [height - conv.size + 1, width - conv.size + 1];
        const window = input.filter((_, at) => {
          const [row, column] = [Math.floor(at / width) % height, at % width];
          return row >= top && row < top + conv.size && column >= left && column < left + conv.size;
        });
        // A bias that no sum of these whole numbers reaches: nothing but zeros would not do.
        const biases = conv.biases.map((bias) => bias + 0.5);
        const whole = convForward(input, shape, { ...conv, biases });
        const alone = convForward(
          window,
          { channels, height: conv.size, width: conv.size },
          { ...conv, biases },
        );
        expect(whole.length).toBeNear(biases.length * rows * columns);
        expect(alone.every((sum) => Math.abs(sum) % 1 === 0.5)).toBeNear(true);
        expect(Array.from(biases, (_, filter) => whole[(filter * rows + top) * columns + left])).toAgree(
          alone,
        );
      }),
    );
  });

  test('on an image of ones every window adds up its kernels', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(layer, ({ shape, conv, dOutput }) => {
        const { channels, height, width } = shape;
        const ones = new Float32Array(channels * height * width).fill(1);
        const windowsOfMap = dOutput.length / conv.biases.length;
        const length = channels * conv.size ** 2;
        const biases = conv.biases.map((bias) => bias + 0.5);
        expect(convForward(ones, shape, { ...conv, biases })).toBeNear(
          Array.from(biases).flatMap((bias, filter) => {
            const sum = bias + total(conv.kernels.subarray(filter * length, (filter + 1) * length));
            return Array<number>(windowsOfMap).fill(sum);
          }),
        );
      }),
    );
  });
});

/** One pixel, one weight: what the adjoint tests cannot tell from nothing at all. */
const smallest = () =>
  convBackward(
    floats(3),
    { channels: 1, height: 1, width: 1 },
    { kernels: floats(2), biases: floats(1), size: 1 },
    floats(5),
  );

const withoutBias = ({ kernels, biases, size }: Conv): Conv => ({
  kernels,
  biases: new Float32Array(biases.length),
  size,
});

describe('convBackward', () => {
  test('towards the input it is the adjoint of the convolution', { meta: { points: 1 } }, () => {
    expect(smallest().dInput).toBeNear([10]);
    fc.assert(
      fc.property(layer, ({ input, shape, conv, dOutput }) => {
        const { dInput } = convBackward(input, shape, conv, dOutput);
        expect(dInput.length).toBeNear(input.length);
        expect(dot(input, dInput)).toAgree(dot(convForward(input, shape, withoutBias(conv)), dOutput), {
          what: 'sum of input · dInput, and of output · dOutput',
        });
      }),
    );
    // The same for inputs that the gradient was not computed at: it does not depend on the input.
    fc.assert(
      fc.property(layer, ({ input, shape, conv, dOutput }) => {
        const elsewhere = input.map((value, at) => 2 * value + (at % 3));
        const { dInput } = convBackward(elsewhere, shape, conv, dOutput);
        expect(dot(input, dInput)).toAgree(dot(convForward(input, shape, withoutBias(conv)), dOutput), {
          what: 'sum of input · dInput, and of output · dOutput',
        });
      }),
    );
  });

  test('towards the kernels it is the adjoint of the convolution', { meta: { points: 1 } }, () => {
    expect(smallest().dKernels).toBeNear([15]);
    fc.assert(
      fc.property(layer, ({ input, shape, conv, dOutput }) => {
        const { dKernels } = convBackward(input, shape, conv, dOutput);
        const kernels = conv.kernels.map((weight, at) => weight + (at % 4) - 1);
        const output = convForward(input, shape, withoutBias({ ...conv, kernels }));
        expect(dKernels.length).toBeNear(kernels.length);
        expect(dot(kernels, dKernels)).toAgree(dot(output, dOutput), {
          what: 'sum of kernels · dKernels, and of output · dOutput',
        });
      }),
    );
  });

  test('each bias receives the sum over its map', { meta: { points: 0.5 } }, () => {
    expect(smallest().dBiases).toBeNear([5]);
    fc.assert(
      fc.property(layer, ({ input, shape, conv, dOutput }) => {
        const length = dOutput.length / conv.biases.length;
        expect(convBackward(input, shape, conv, dOutput).dBiases).toBeNear(
          Array.from(conv.biases, (_, filter) =>
            total(dOutput.subarray(filter * length, (filter + 1) * length)),
          ),
        );
      }),
    );
  });
});

describe('softmax', () => {
  const logits = fc
    .array(wholeNumber, { minLength: 1, maxLength: 10 })
    .map((numbers) => Float32Array.from(numbers));

  test('gives shares of one whole', { meta: { points: 0.5 } }, () => {
    expect(softmax(floats(0, Math.log(3)))).toBeNear([0.25, 0.75]);
    expect(softmax(floats(2, 2, 2, 2))).toBeNear([0.25, 0.25, 0.25, 0.25]);
    fc.assert(
      fc.property(logits, (z) => {
        const p = softmax(z);
        expect(total(p)).toBeNear(1);
        expect(p.every((share) => share > 0 && share <= 1)).toBeNear(true);
      }),
    );
  });

  test('only differences between logits count', { meta: { points: 0.25 } }, () => {
    expect(softmax(floats(3, 3 + Math.log(4)))).toBeNear([0.2, 0.8]);
    fc.assert(
      fc.property(logits, wholeNumber, (z, constant) => {
        expect(softmax(z.map((logit) => logit + constant))).toAgree(softmax(z));
      }),
    );
  });

  test('logits of ±1000 neither overflow nor vanish', { meta: { points: 0.5 } }, () => {
    expect(softmax(floats(1000, 0, -1000))).toBeNear([1, 0, 0]);
    expect(softmax(floats(-1000, -1000))).toBeNear([0.5, 0.5]);
    expect(softmax(floats(1000, 1000 + Math.log(3)))).toBeNear([0.25, 0.75], { absolute: 1e-4 });
  });
});

describe('softmaxCrossEntropy', () => {
  test('whoever knows nothing of ten classes loses ln 10', { meta: { points: 0.5 } }, () => {
    expect(softmaxCrossEntropy(new Float32Array(10), 3).loss).toBeNear(Math.LN10);
    fc.assert(
      fc.property(side(1, 12), wholeNumber, fc.nat(), (classes, logit, label) => {
        const logits = new Float32Array(classes).fill(logit);
        expect(softmaxCrossEntropy(logits, label % classes).loss).toBeNear(Math.log(classes));
      }),
    );
    expect(softmaxCrossEntropy(floats(0, Math.log(3)), 0).loss).toBeNear(Math.log(4));
    expect(softmaxCrossEntropy(floats(0, Math.log(3)), 1).loss).toBeNear(Math.log(4 / 3));
  });

  test('its gradient is the probabilities, less 1 at the label', { meta: { points: 0.5 } }, () => {
    expect(softmaxCrossEntropy(floats(0, Math.log(3)), 0).dLogits).toBeNear([-0.75, 0.75]);
    expect(softmaxCrossEntropy(floats(0, Math.log(3)), 1).dLogits).toBeNear([0.25, -0.25]);
    const labelled = side(2, 10).chain((classes) => fc.tuple(flat(classes), fc.nat(classes - 1)));
    fc.assert(
      fc.property(labelled, ([logits, label]) => {
        const { dLogits } = softmaxCrossEntropy(logits, label);
        expect(dLogits.length).toBeNear(logits.length);
        expect(total(dLogits)).toBeNear(0);
        expect(dLogits.every((slope, k) => (k === label ? slope <= 0 : slope >= 0))).toBeNear(true);
      }),
    );
  });

  test('being sure and wrong costs the difference, and no infinity', { meta: { points: 0.25 } }, () => {
    expect(softmaxCrossEntropy(floats(1000, -1000), 1).loss).toBeNear(2000);
    expect(softmaxCrossEntropy(floats(1000, -1000), 0).loss).toBeNear(0);
    expect(softmaxCrossEntropy(floats(1000, -1000), 1).dLogits).toBeNear([1, -1]);
  });
});

describe('initParams', () => {
  test('5,994 numbers in their shapes, the biases 0', { meta: { points: 0.5 } }, () => {
    const { conv1, conv2, dense } = initParams(1);
    expect([conv1.kernels.length, conv2.kernels.length, dense.weights.length]).toBeNear([200, 3200, 2560]);
    expect([conv1.size, conv2.size]).toBeNear([5, 5]);
    expect(conv1.biases).toBeNear(new Float32Array(8));
    expect(conv2.biases).toBeNear(new Float32Array(16));
    expect(dense.biases).toBeNear(new Float32Array(10));
    for (const weights of [conv1.kernels, conv2.kernels, dense.weights]) {
      expect(weights.every((weight) => Number.isFinite(weight))).toBeNear(true);
      // A coarse generator gives some numbers twice; weights that several kernels share are no start.
      expect(new Set(weights).size > Math.min(500, weights.length / 2)).toBeNear(true);
      expect(weights.filter((weight) => weight === 0).length < weights.length / 20).toBeNear(true);
    }
  });

  test('the seed decides, and nothing else', { meta: { points: 0.5 } }, () => {
    const seeds = fc.uniqueArray(fc.nat(1000), { minLength: 2, maxLength: 2 });
    const compare = (one: number, other: number): void => {
      const numbers = everyNumber(initParams(one));
      expect(everyNumber(initParams(one))).toAgree(numbers);
      const differing = everyNumber(initParams(other)).filter((number, at) => number !== numbers[at]);
      // All but the 34 biases; now and then two numbers may be equal by chance.
      expect(differing.length > 5900).toBeNear(true);
    };
    fc.assert(
      fc.property(seeds, ([one, other]) => compare(one!, other!)),
      { numRuns: 10 },
    );
    // Whoever starts from another number where the seed is 0, or cuts the seed short, has one network for both.
    for (const [one, other] of [
      [0, 1],
      [1, 101],
      [5, 1005],
      [2, 65_538],
    ])
      compare(one!, other!);
  });

  test('the more inputs a sum has, the smaller its weights', { meta: { points: 0.5 } }, () => {
    const params = initParams(2);
    // 25 inputs and 200 inputs: √8 = 2.8 times as wide, a little less where the outputs count as well.
    const [few, many] = [params.conv1.kernels, params.conv2.kernels].map((kernels) =>
      Math.sqrt(dot(kernels, kernels) / kernels.length),
    ) as [number, number];
    expect(few > 1.3 * many).toBeNear(true);
    expect(few < 5 * many).toBeNear(true);
    for (const [, numbers, fanIn] of partsOf(params).filter(([name]) => !name.endsWith('biases'))) {
      const mean = total(numbers) / numbers.length;
      const deviation = Math.sqrt(dot(numbers, numbers) / numbers.length - mean ** 2);
      // Generous, for there are several good schemes: from a third of √(1/fan-in) to three times √(2/fan-in).
      expect(deviation * Math.sqrt(fanIn) > 1 / 3).toBeNear(true);
      expect(deviation * Math.sqrt(fanIn) < 3 * Math.SQRT2).toBeNear(true);
      expect(Math.abs(mean) < deviation / 3).toBeNear(true);
    }
  });

  test('a new network knows nothing: its loss is near ln 10', { meta: { points: 0.5 } }, () => {
    const start = [1, 2, 3, 4, 5].map((seed) => {
      const logits = forward(initParams(seed), digits.images.slice(0, 16 * 784));
      const losses = Array.from({ length: 16 }, (_, image) => {
        return softmaxCrossEntropy(logits.slice(10 * image, 10 * image + 10), digits.labels[image]!).loss;
      });
      return total(losses) / losses.length;
    });
    // Not ln 10 itself, the loss of ten equal logits; with wide weights in the last layer it is up to twice that.
    const [, , median] = start.sort((a, b) => a - b);
    expect(median! > 2 && median! < 4.6).toBeNear(true);
    expect(new Set(start).size).toBeNear(5);
  });
});

describe('forward', () => {
  test('sends an image through one layer after the other', { meta: { points: 0.75 } }, () => {
    const image = imagesOf(0);
    const { conv1, conv2, dense } = someParams();
    const maps1 = convForward(image, { channels: 1, height: 28, width: 28 }, conv1);
    const pooled1 = poolForward(reluForward(maps1), { channels: 8, height: 24, width: 24 });
    const maps2 = convForward(pooled1, { channels: 8, height: 12, width: 12 }, conv2);
    const pooled2 = poolForward(reluForward(maps2), { channels: 16, height: 8, width: 8 });
    const logits = forward(someParams(), image);
    expect(logits).toAgree(denseForward(pooled2, dense), ROUNDED);
    expect(new Set(logits).size).toBeNear(10);
  });

  test('no image sees another', { meta: { points: 0.5 } }, () => {
    const logits = forward(someParams(), imagesOf(0, 1, 2));
    expect(logits.length).toBeNear(30);
    expect(new Set(logits).size).toBeNear(30);
    for (const [image, row] of [logits.slice(0, 10), logits.slice(10, 20), logits.slice(20)].entries()) {
      expect(row).toAgree(forward(someParams(), imagesOf(image)), ROUNDED);
    }
  });
});

describe('gradients', () => {
  test('the loss is the mean of the losses of the images', { meta: { points: 0.5 } }, () => {
    const { loss } = gradients(someParams(), imagesOf(0, 1, 2), labelsOf(0, 1, 2));
    const logits = forward(someParams(), imagesOf(0, 1, 2));
    const losses = [0, 1, 2].map(
      (image) => softmaxCrossEntropy(logits.slice(10 * image, 10 * image + 10), digits.labels[image]!).loss,
    );
    expect(loss).toAgree(total(losses) / 3, {
      ...ROUNDED,
      what: 'the loss of three images, and the mean of their losses',
    });
    expect(losses.every((one) => one > 0.1)).toBeNear(true);
  });

  test('an image that comes twice has the gradients of one', { meta: { points: 0.5 } }, () => {
    const once = gradients(someParams(), imagesOf(3), labelsOf(3));
    const twice = gradients(someParams(), imagesOf(3, 3), labelsOf(3, 3));
    expect(twice).toAgree(once, ROUNDED);
    for (const [, numbers] of partsOf(twice.gradients)) expect(dot(numbers, numbers) > 1e-4).toBeNear(true);
  });

  test('the gradients of a batch are the mean over its images', { meta: { points: 0.5 } }, () => {
    const both = gradients(someParams(), imagesOf(4, 5), labelsOf(4, 5)).gradients;
    const [first, second] = [4, 5].map((image) =>
      everyNumber(gradients(someParams(), imagesOf(image), labelsOf(image)).gradients),
    ) as [number[], number[]];
    expect(everyNumber(both)).toAgree(
      first.map((slope, at) => (slope + second[at]!) / 2),
      ROUNDED,
    );
    expect(dot(first, first) > 0.1).toBeNear(true);
  });

  // A step along a direction changes the loss as the gradients foretell. Each part of the network is tried on its
  // own, so that a mistake in one layer shows as a mistake in that layer. On its short way the step still meets a
  // few kinks, where a ReLU opens or a pooling has another winner: hence the wide tolerance.
  for (const [part, [name]] of partsOf(someParams()).entries()) {
    test(`foretell how the loss changes with ${name}`, { meta: { points: 0.25 } }, () => {
      const images = imagesOf(6, 7);
      const labels = labelsOf(6, 7);
      const [, slopes] = partsOf(gradients(someParams(), images, labels).gradients)[part]!;
      const steepness = Math.sqrt(dot(slopes, slopes));
      expect(steepness > 0.01).toBeNear(true);
      for (const start of [1, 2, 3]) {
        const direction = scattered(slopes.length, 1, start).map(Math.sign);
        const step = 0.01 / Math.sqrt(slopes.length);
        const lossAt = (distance: number): number => {
          const params = someParams();
          const [, numbers] = partsOf(params)[part]!;
          for (const [at, sign] of direction.entries()) numbers[at]! += distance * sign;
          return gradients(params, images, labels).loss;
        };
        const measured = (lossAt(step) - lossAt(-step)) / (2 * step);
        expect(dot(slopes, direction) / steepness).toAgree(measured / steepness, {
          absolute: 0.2,
          what: 'slope along a direction by your gradients, and as the loss changes',
        });
      }
    });
  }
});

describe('trainStep', () => {
  test('every parameter moves against its gradient', { meta: { points: 0.75 } }, () => {
    const [images, labels] = [imagesOf(8, 9), labelsOf(8, 9)];
    const before = everyNumber(someParams());
    const { loss, gradients: slopes } = gradients(someParams(), images, labels);
    const step = trainStep(someParams(), images, labels, 0.5);
    const moves = everyNumber(slopes);
    expect(everyNumber(step.params)).toAgree(before.map((number, at) => number - 0.5 * moves[at]!));
    expect([step.params.conv1.size, step.params.conv2.size]).toBeNear([5, 5]);
    expect(step.loss).toAgree(loss, ROUNDED);
    expect(dot(moves, moves) > 0.1).toBeNear(true);
  });

  test('a small step makes its own batch less surprising', { meta: { points: 0.5 } }, () => {
    const [images, labels] = [imagesOf(0, 1, 2, 3), labelsOf(0, 1, 2, 3)];
    const first = trainStep(someParams(), images, labels, 0.02);
    const second = trainStep(first.params, images, labels, 0.02);
    expect(second.loss < first.loss - 0.01).toBeNear(true);
  });
});

describe('train', () => {
  const seven = { images: imagesOf(0, 1, 2, 3, 4, 5, 6), labels: labelsOf(0, 1, 2, 3, 4, 5, 6) };
  const options = { epochs: 2, batchSize: 3, learningRate: 0.05, seed: 1 };

  test('notes one loss a step', { meta: { points: 0.25 } }, () => {
    const { losses } = train(seven.images, seven.labels, options);
    expect(losses.length).toBeNear(6);
    expect(losses.every((loss) => loss > 0 && Number.isFinite(loss))).toBeNear(true);
    expect(new Set(losses).size).toBeNear(6);
  });

  test('the seed decides, and nothing else', { meta: { points: 0.5 } }, () => {
    const { params, losses } = train(seven.images, seven.labels, options);
    expect(train(seven.images, seven.labels, options)).toAgree({ params, losses });
    const other = train(seven.images, seven.labels, { ...options, seed: 2 });
    expect(other.losses.some((loss, step) => loss !== losses[step])).toBeNear(true);
    const numbers = everyNumber(params);
    expect(everyNumber(other.params).some((number, at) => number !== numbers[at])).toBeNear(true);
    // Steps too small to matter lead nowhere: what comes out is what `initParams` gives for this seed.
    const still = train(seven.images, seven.labels, { ...options, epochs: 1, learningRate: 1e-9, seed: 7 });
    expect(everyNumber(still.params)).toAgree(everyNumber(initParams(7)));
  });

  test('takes smaller and smaller steps', { meta: { points: 0.25 } }, () => {
    // So small that the loss of this one image falls in a straight line wherever the steps are of one length. Where
    // their length goes down in a straight line to 0, a quarter of them after the other covers 7, 5, 3 and 1 of 16
    // parts of the way; with momentum a little less at first.
    const long = train(imagesOf(0, 0, 0), labelsOf(0, 0, 0), {
      epochs: 100,
      batchSize: 2,
      learningRate: 1e-5,
      seed: 4,
    }).losses;
    const [begin, ...quarters] = [0, 50, 100, 150, 199].map((step) => long[step]!);
    const fallen = quarters.map(
      (loss, quarter) => ((quarters[quarter - 1] ?? begin!) - loss) / (begin! - long[199]!),
    );
    expect(fallen).toBeNear([7 / 16, 5 / 16, 3 / 16, 1 / 16], { relative: 0.3 });
  });

  test('learns 64 digits by heart', { meta: { points: 1, slow: true } }, () => {
    const { params, losses } = train(digits.images, digits.labels, {
      epochs: 15,
      batchSize: 4,
      learningRate: 0.1,
      seed: 3,
    });
    expect(losses.length).toBeNear(240);
    const right = predict(params, digits.images).filter((answer, image) => answer === digits.labels[image]);
    expect(right.length >= 0.95 * 64).toBeNear(true);
    // Every part of the network has its share in it, the biases and the first kernels too.
    const start = partsOf(initParams(3));
    for (const [part, [, numbers]] of partsOf(params).entries()) {
      expect(numbers.some((number, at) => Math.abs(number - start[part]![1][at]!) > 1e-3)).toBeNear(true);
    }
  });
});

describe('predict', () => {
  test('answers each image with its largest logit', { meta: { points: 0.75 } }, () => {
    const images = digits.images.slice(0, 8 * 784);
    const logits = forward(someParams(), images);
    const answers = predict(someParams(), images);
    expect(answers.length).toBeNear(8);
    for (const [image, answer] of answers.entries()) {
      const row = [...logits.slice(10 * image, 10 * image + 10)];
      expect(row[answer]).toAgree(Math.max(...row));
    }
    expect(new Set(answers).size > 1).toBeNear(true);
  });
});
