import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { side, wholeNumber } from '../lib/arbitraries.ts';
import { loadMnist } from '../lib/mnist/load-mnist.ts';
import {
  convBackward,
  convForward,
  forward,
  gradients,
  type Params,
  poolBackward,
  poolForward,
  trainStep,
} from './fast-cnn.ts';

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
    moreRows: fc.nat(5),
    moreColumns: fc.nat(5),
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

const digits = loadMnist('train', { count: 40 });
const imagesOf = (...which: number[]): Float32Array =>
  Float32Array.from(which.flatMap((image) => [...digits.images.subarray(image * 784, (image + 1) * 784)]));
const labelsOf = (...which: number[]): Uint8Array => Uint8Array.from(which, (image) => digits.labels[image]!);

/** So many numbers in ±scale, without any order but always the same. */
const scattered = (length: number, scale: number, start: number): Float32Array =>
  Float32Array.from({ length }, (_, at) => scale * Math.sin(start + at * at));

/** A network that answers different digits differently. */
const someParams = (): Params => ({
  conv1: { kernels: scattered(8 * 25, 0.4, 1), biases: scattered(8, 0.1, 2), size: 5 },
  conv2: { kernels: scattered(16 * 8 * 25, 0.12, 3), biases: scattered(16, 0.1, 4), size: 5 },
  dense: { weights: scattered(10 * 256, 0.15, 5), biases: scattered(10, 0.1, 6) },
});

/** A network whose last layer listens to nothing: its logits are its biases. */
const deaf = (): Params => {
  const params = someParams();
  params.dense.weights.fill(0);
  return params;
};

/** A sum over several hundred pixels and images is rounded more often than one over a kernel. */
const ROUNDED = { absolute: 1e-5, relative: 1e-3 };

describe('convForward', () => {
  test('six windows of a 3×4 image, by hand', { meta: { points: 0.5 } }, () => {
    const shape = { channels: 1, height: 3, width: 4 };
    const input = floats(1, 2, 3, 0, 4, 5, 6, 1, 7, 8, 9, 2);
    const conv = { kernels: floats(1, 2, 3, 4), biases: floats(0.5), size: 2 };
    expect(convForward(input, shape, conv)).toBeNear([37.5, 47.5, 25.5, 67.5, 77.5, 43.5]);
  });

  test('on an image of ones every window adds up its kernels', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(layer, ({ shape, conv, dOutput }) => {
        const ones = new Float32Array(shape.channels * shape.height * shape.width).fill(1);
        const windows = dOutput.length / conv.biases.length;
        const length = shape.channels * conv.size ** 2;
        const biases = conv.biases.map((bias) => bias + 0.5);
        expect(convForward(ones, shape, { ...conv, biases })).toBeNear(
          Array.from(biases).flatMap((bias, filter) =>
            Array<number>(windows).fill(
              bias + total(conv.kernels.subarray(filter * length, (filter + 1) * length)),
            ),
          ),
        );
      }),
    );
  });
});

describe('convBackward', () => {
  const smallest = () =>
    convBackward(
      floats(3),
      { channels: 1, height: 1, width: 1 },
      { kernels: floats(2), biases: floats(1), size: 1 },
      floats(5),
    );

  test('it is the adjoint of the convolution, towards the input and the kernels', {
    meta: { points: 1 },
  }, () => {
    expect(smallest()).toBeNear({ dInput: [10], dKernels: [15], dBiases: [5] });
    fc.assert(
      fc.property(layer, ({ input, shape, conv, dOutput }) => {
        const { dInput, dKernels, dBiases } = convBackward(input, shape, conv, dOutput);
        const biases = new Float32Array(conv.biases.length);
        const output = convForward(input, shape, { ...conv, biases });
        expect(dInput.length).toBeNear(input.length);
        expect(dKernels.length).toBeNear(conv.kernels.length);
        expect(dot(input, dInput)).toBeNear(dot(output, dOutput));
        expect(dot(conv.kernels, dKernels)).toBeNear(dot(output, dOutput));
        expect(total(dBiases)).toBeNear(total(dOutput));
      }),
    );
  });
});

describe('poolForward', () => {
  test('two channels of 2×4 become two channels of 1×2', { meta: { points: 0.5 } }, () => {
    const input = floats(1, 5, -2, -8, 3, 2, -4, -3, 0, 0, 7, 1, 0, 6, 1, 1);
    expect(poolForward(input, { channels: 2, height: 2, width: 4 })).toBeNear([5, -2, 6, 7]);
  });
});

describe('poolBackward', () => {
  test('the winner takes it all, and of several that tie the first', { meta: { points: 0.5 } }, () => {
    const input = floats(1, 5, 4, -8, 3, 2, -4, 4);
    const shape = { channels: 1, height: 2, width: 4 };
    expect(poolBackward(input, shape, floats(10, 20))).toBeNear([0, 10, 20, 0, 0, 0, 0, 0]);
    expect(poolBackward(floats(1, 0, 2, 2), { channels: 1, height: 2, width: 2 }, floats(9))).toBeNear([
      0, 0, 9, 0,
    ]);
  });
});

describe('forward', () => {
  test('no image sees another, however many come at once', { meta: { points: 0.5 } }, () => {
    expect(forward(deaf(), imagesOf(0))).toBeNear(deaf().dense.biases);
    const which = Array.from({ length: 37 }, (_, image) => image);
    const together = forward(someParams(), imagesOf(...which));
    expect(together.length).toBeNear(370);
    for (const image of [0, 16, 31, 36]) {
      expect(together.slice(10 * image, 10 * image + 10)).toBeNear(
        forward(someParams(), imagesOf(image)),
        ROUNDED,
      );
    }
  });
});

describe('gradients', () => {
  test('whoever listens to nothing learns how often each digit comes', { meta: { points: 0.5 } }, () => {
    const params = deaf();
    params.dense.biases.fill(0);
    const labels = Uint8Array.of(3, 3, 3, 7, 0);
    const { loss, gradients: slopes } = gradients(params, imagesOf(0, 1, 2, 3, 4), labels);
    expect(loss).toBeNear(Math.log(10));
    expect(slopes.dense.biases).toBeNear([-0.1, 0.1, 0.1, -0.5, 0.1, 0.1, 0.1, -0.1, 0.1, 0.1]);
  });

  test('the gradients of a batch are the mean over its images', { meta: { points: 0.5 } }, () => {
    const which = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17];
    const all = gradients(someParams(), imagesOf(...which), labelsOf(...which));
    expect(all.loss > 0.5).toBeNear(true);
    const single = which.map((image) => gradients(someParams(), imagesOf(image), labelsOf(image)));
    const mean = (of: (params: Params) => Float32Array): Float32Array =>
      of(all.gradients).map((_, at) => total(single.map((one) => of(one.gradients)[at]!)) / which.length);
    expect(all.gradients.conv1.kernels).toBeNear(
      mean(({ conv1 }) => conv1.kernels),
      ROUNDED,
    );
    expect(all.gradients.conv1.biases).toBeNear(
      mean(({ conv1 }) => conv1.biases),
      ROUNDED,
    );
    expect(all.gradients.conv2.kernels).toBeNear(
      mean(({ conv2 }) => conv2.kernels),
      ROUNDED,
    );
    expect(all.gradients.dense.weights).toBeNear(
      mean(({ dense }) => dense.weights),
      ROUNDED,
    );
  });
});

describe('trainStep', () => {
  test('every parameter moves against its gradient', { meta: { points: 0.5 } }, () => {
    const which = [0, 1, 2, 3, 4, 5, 6];
    const { loss, gradients: slopes } = gradients(someParams(), imagesOf(...which), labelsOf(...which));
    const step = trainStep(someParams(), imagesOf(...which), labelsOf(...which), 0.5);
    expect(loss > 0.5).toBeNear(true);
    expect(step.loss).toBeNear(loss, ROUNDED);
    const moved = (before: Float32Array, slope: Float32Array) => before.map((x, at) => x - 0.5 * slope[at]!);
    const { conv1, conv2, dense } = someParams();
    expect(step.params.conv1.kernels).toBeNear(moved(conv1.kernels, slopes.conv1.kernels), ROUNDED);
    expect(step.params.conv1.biases).toBeNear(moved(conv1.biases, slopes.conv1.biases), ROUNDED);
    expect(step.params.conv2.kernels).toBeNear(moved(conv2.kernels, slopes.conv2.kernels), ROUNDED);
    expect(step.params.conv2.biases).toBeNear(moved(conv2.biases, slopes.conv2.biases), ROUNDED);
    expect(step.params.dense.weights).toBeNear(moved(dense.weights, slopes.dense.weights), ROUNDED);
    expect(step.params.dense.biases).toBeNear(moved(dense.biases, slopes.dense.biases), ROUNDED);
  });
});
