import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../grader/engine/course/course.ts';
import * as plain from '../../../solutions/07-mnist-cnn/mnist-cnn.ts';
import * as fast from '../../../solutions/08-fast-cnn/fast-cnn.ts';
import {
  ENGINES,
  type EngineKind,
  fastestKind,
  openEngine,
} from '../../../solutions/08-fast-cnn/open-engine.ts';
import { loadMnist } from '../../lib/mnist/load-mnist.ts';
import { evaluateNetwork } from './evaluate-network.ts';
import { loadFastCode } from './fast-code.ts';
import { arraysOf, copyParams, type Params } from './params.ts';
import { trainNetwork } from './train-network.ts';

const digits = loadMnist('train', { count: 660 });
const batch = (first: number, count: number) => ({
  images: digits.images.slice(first * 784, (first + count) * 784),
  labels: digits.labels.slice(first, first + count),
});

/** A step of gradient descent with momentum 0.9, on the gradients that somebody computed. */
function descend(params: Params, velocity: Params, gradients: Params, rate: number): void {
  const [speeds, slopes] = [arraysOf(velocity), arraysOf(gradients)];
  for (const [part, [, numbers]] of arraysOf(params).entries()) {
    numbers.forEach((_, at) => {
      const speed = 0.9 * speeds[part]![1][at]! + slopes[part]![1][at]!;
      speeds[part]![1][at] = speed;
      numbers[at]! -= rate * speed;
    });
  }
}

/** How far two networks are apart, as a part of how far the second is from zero. */
function distance(one: Params, other: Params): number {
  let [apart, length] = [0, 0];
  for (const [part, [, numbers]] of arraysOf(one).entries()) {
    const others = arraysOf(other)[part]![1];
    numbers.forEach((number, at) => {
      apart += (number - others[at]!) ** 2;
      length += others[at]! ** 2;
    });
  }
  return Math.sqrt(apart / length);
}

describe.each(ENGINES)('the engine in %s', (kind: EngineKind) => {
  const engine = openEngine(fast, kind);

  test('agrees with the plain network after 20 steps, weights and gradients', () => {
    const [own, theirs] = [plain.initParams(7), plain.initParams(7)];
    const still = copyParams(own);
    for (const [, numbers] of arraysOf(still)) numbers.fill(0);
    const velocities = [copyParams(still), copyParams(still)];
    for (let step = 0; step < 20; step++) {
      const { images, labels } = batch(32 * step, 32);
      descend(own, velocities[0]!, engine.gradients(own, images, labels).gradients, 0.01);
      descend(theirs, velocities[1]!, plain.gradients(theirs, images, labels).gradients, 0.01);
    }
    expect(distance(own, theirs)).toBeLessThan(1e-6);
    const { images, labels } = batch(640, 20);
    const [mine, right] = [engine.gradients(own, images, labels), plain.gradients(theirs, images, labels)];
    expect(mine.loss).toBeCloseTo(right.loss, 5);
    expect(distance(mine.gradients, right.gradients)).toBeLessThan(1e-4);
  });

  test.each([1, 15, 16, 17, 33, 100])('takes batches of %i', (count) => {
    const params = plain.initParams(count);
    for (const { biases } of [params.conv1, params.conv2, params.dense]) {
      biases.forEach((_, at) => {
        biases[at] = 0.1 * Math.cos(at);
      });
    }
    const { images, labels } = batch(3, count);
    // One image is blank: every window of its first pooling ties.
    images.fill(0, 0, 784);
    const logits = engine.logits(params, images);
    const due = plain.forward(params, images);
    expect(Math.max(...logits.map((logit, at) => Math.abs(logit - due[at]!)))).toBeLessThan(1e-5);
    const [mine, right] = [engine.gradients(params, images, labels), plain.gradients(params, images, labels)];
    expect(mine.loss).toBeCloseTo(right.loss, 5);
    expect(distance(mine.gradients, right.gradients)).toBeLessThan(1e-4);
  });

  test('where cells of the pooling tie, the first takes the gradient', () => {
    // Columns of ink: all four cells of a window see other pixels, and yet the same sum where the kernel is one row.
    const params = plain.initParams(1);
    params.conv1.kernels.fill(0);
    for (let filter = 0; filter < 8; filter++) params.conv1.kernels[filter * 25] = 1;
    const { images, labels } = batch(0, 2);
    const stripes = images.map((_, at) =>
      Math.floor((at % 784) / 28) % 4 === 0 ? 1 : 0.5 + (at % 28) / 1000,
    );
    const first = engine.gradients(params, stripes, labels).gradients.conv1.kernels;
    expect(
      distance(
        engine.gradients(params, stripes, labels).gradients,
        plain.gradients(params, stripes, labels).gradients,
      ),
    ).toBeLessThan(1e-5);
    expect(first.some((slope) => slope !== 0)).toBe(true);
  });
});

test('the fastest engine that runs here is told', () => {
  expect(ENGINES).toContain(fastestKind());
  expect(fast.engineKind).toBe(fastestKind());
});

test('the fast engine learns all of MNIST, in seconds', async () => {
  const { code, kind } = await loadFastCode();
  expect(kind).toBe(fastestKind());
  expect(code.file).toBe(join(ROOT, 'solutions/08-fast-cnn/fast-cnn.ts'));
  const options = { epochs: 3, batch: 32, rate: 0.1, seed: 3 };
  const before = process.threadCpuUsage();
  const { params } = await trainNetwork(code, loadMnist('train', { count: 60_000 }), options);
  const { user, system } = process.threadCpuUsage(before);
  const { right, count } = await evaluateNetwork(code, params, loadMnist('test', { count: 10_000 }));
  expect(right / count).toBeGreaterThan(0.98);
  if (kind === 'relaxed SIMD') expect((user + system) / 1e6).toBeLessThan(30);
});
