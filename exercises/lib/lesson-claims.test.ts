// What the lessons say was measured, measured.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCourse } from '../../grader/engine/course/course.ts';
import { lessonsOf } from '../../grader/engine/course/lessons-of.ts';
import { displayPath } from '../../grader/engine/files/display-path.ts';
import { pool, shift } from '../../solutions/04-pooling/pooling.ts';
import {
  convBackward,
  convForward,
  initParams,
  type Params,
} from '../../solutions/07-mnist-cnn/mnist-cnn.ts';
import { trainStep } from '../../solutions/07-mnist-cnn/variants/web-assembly.ts';
import { loadMnist } from './mnist/load-mnist.ts';
import { randomNumbers } from './mnist/shuffle.ts';
import type { Grid } from './types.ts';

test.each(
  readCourse().exercises.flatMap((exercise) =>
    lessonsOf(exercise).map(({ file }) => [displayPath(file), file]),
  ),
)('%s says what it means by a chapter that it does not have', (_name, file) => {
  const text = readFileSync(file!, 'utf8');
  const speaks = /\bthe chapter\b|(?:figure|equation) 2-\d|[图式] 2-\d/i.test(text);
  expect(text.includes('CNN 网络架构')).toBe(speaks);
});

describe('pooling: what stays when an image moves by a pixel', () => {
  const { images, count } = loadMnist('train', { count: 100 });
  const digits: Grid[] = Array.from({ length: count }, (_, image) =>
    Array.from({ length: 28 }, (_, y) =>
      Array.from(images.subarray(784 * image + 28 * y, 784 * image + 28 * (y + 1))),
    ),
  );

  /** Of the outputs with ink, the part whose maximum stays. */
  function staying(grids: Grid[], side: number): number {
    const window = { kind: 'max', height: side, width: side } as const;
    const pairs = grids.flatMap((grid) => {
      const after = pool(shift(grid, 0, 1), window).flat();
      return pool(grid, window)
        .flat()
        .map((before, index) => [before, after[index]!] as const);
    });
    const inked = pairs.filter(([before, after]) => before !== 0 || after !== 0);
    return inked.filter(([before, after]) => before === after).length / inked.length;
  }

  test('of digits, a third; where no two inked pixels are equal, a fifth', () => {
    expect(staying(digits, 1)).toBeCloseTo(0.16, 2);
    expect(staying(digits, 2)).toBeCloseTo(0.33, 2);
    expect(staying(digits, 7)).toBeCloseTo(0.66, 2);
    const next = randomNumbers(1);
    const untied = digits.map((digit) =>
      digit.map((row) => row.map((x) => (x === 0 ? 0 : x + 1e-6 * next()))),
    );
    expect(staying(untied, 2)).toBeCloseTo(0.19, 2);
  });
});

describe('the network: how a bad start shows', () => {
  const { images, labels } = loadMnist('train', { count: 4000 });

  /** The mean loss of the last 10 of 125 steps. */
  function lossAfter(params: Params): number {
    const losses: number[] = [];
    for (let step = 0; step < 125; step++) {
      const [from, to] = [32 * step, 32 * (step + 1)];
      const batch = images.subarray(784 * from, 784 * to);
      const result = trainStep(params, batch, labels.subarray(from, to), 0.1 * (1 - step / 125));
      params = result.params;
      losses.push(result.loss);
    }
    return losses.slice(-10).reduce((sum, loss) => sum + loss, 0) / 10;
  }

  /** Every filter, or every row, becomes the first. */
  const alike = (weights: Float32Array, length: number) =>
    weights.map((_, index) => weights[index % length]!);

  test('zeros stay at ln 10; filters that begin alike learn what one could', () => {
    const { conv1, conv2, dense } = initParams(1);
    expect(lossAfter({ conv1, conv2, dense })).toBeLessThan(0.4);
    const zeros = {
      conv1: { ...conv1, kernels: conv1.kernels.map(() => 0) },
      conv2: { ...conv2, kernels: conv2.kernels.map(() => 0) },
      dense: { ...dense, weights: dense.weights.map(() => 0) },
    };
    expect(lossAfter(zeros)).toBeCloseTo(2.3, 1);
    const twins = {
      conv1: { ...conv1, kernels: alike(initParams(1).conv1.kernels, 25) },
      conv2: { ...conv2, kernels: alike(initParams(1).conv2.kernels, 200) },
      dense: initParams(1).dense,
    };
    const loss = lossAfter(twins);
    expect(loss).toBeGreaterThan(0.35);
    expect(loss).toBeLessThan(0.95);
  });

  test('the adjoint test of the lesson gives 90 on both sides', () => {
    const shape = { channels: 1, height: 1, width: 4 };
    const conv = { kernels: new Float32Array([10]), biases: new Float32Array([0]), size: 1 };
    const [x, y] = [new Float32Array([1, 2, 3, 4]), new Float32Array([1, 0, 0, 2])];
    const inner = (one: Float32Array, other: Float32Array) =>
      one.reduce((sum, value, index) => sum + value * other[index]!, 0);
    expect(inner(convForward(x, shape, conv), y)).toBe(90);
    expect(inner(x, convBackward(x, shape, conv, y).dInput)).toBe(90);
  });
});
