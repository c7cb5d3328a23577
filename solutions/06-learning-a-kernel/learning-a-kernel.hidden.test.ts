import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  centralDifference,
  crossCorrelateBackward,
  crossEntropy,
  descend,
  fanOutBackward,
  learnKernel,
  maxBackward,
  neuronBackward,
  numericGradient,
  reluBackward,
  slideBackward,
  softmax,
  squaredError,
} from '../../exercises/06-learning-a-kernel/learning-a-kernel.ts';
import { gridOf, quarters, side } from '../../exercises/lib/arbitraries.ts';
import type { Grid } from '../../exercises/lib/types.ts';
import { NOT_GRIDS } from '../lib/contract.ts';
import { CLOSE, largeGrid, often } from '../lib/large.ts';
import { refusalsOf } from '../lib/refusals-of.ts';
import { contracts } from './contracts.ts';
import * as reference from './learning-a-kernel.ts';

const refuses = refusalsOf(
  {
    centralDifference,
    crossCorrelateBackward,
    crossEntropy,
    descend,
    fanOutBackward,
    learnKernel,
    maxBackward,
    neuronBackward,
    numericGradient,
    reluBackward,
    slideBackward,
    softmax,
    squaredError,
  },
  contracts,
);

/** Numbers that no byte holds are among them, and all are exact in every float format. */
const number = fc.oneof(
  { weight: 6, arbitrary: quarters },
  { weight: 1, arbitrary: fc.constantFrom(300, -300) },
);

const listOf = (length: number, value = number) => fc.array(value, { minLength: length, maxLength: length });

/** Two lists of one length. */
const pairOfLists = (min: number, max: number) =>
  fc.integer({ min, max }).chain((length) => fc.tuple(listOf(length), listOf(length)));

/** Two grids of one size. */
const pairOfGrids = fc
  .tuple(side(1, 6), side(1, 6))
  .chain(([height, width]) => fc.tuple(gridOf(height, width, number), gridOf(height, width, number)));

/** An input, a kernel that fits it, and a grid of the size of the output of the two. */
const slid = fc
  .record({ rows: side(1, 4), columns: side(1, 4), down: fc.nat(4), right: fc.nat(4) })
  .chain(({ rows, columns, down, right }) =>
    fc.tuple(
      gridOf(rows + down, columns + right, quarters),
      gridOf(rows, columns, quarters),
      gridOf(down + 1, right + 1, quarters),
    ),
  );

const ones = (height: number, width: number): Grid =>
  Array.from({ length: height }, () => Array(width).fill(1));

/** Sums of products of larger numbers, which cancel. */
const wide = { absolute: 1e-3 };

/** More numbers than any example has. */
const ROW = Array.from({ length: 70 }, (_, x) => ((7 * x) % 11) - 5);

/** A side of 64 with a kernel of 9, high and wide, and a map for each. */
const TALL = { input: largeGrid(64, 12, -2, 2), kernel: largeGrid(9, 11, -1, 1), map: largeGrid(56, 2) };
const WIDE = { input: largeGrid(12, 66, -2, 2), kernel: largeGrid(11, 9, -1, 1), map: largeGrid(2, 58) };

/** The same with one column and one row of windows, for what takes its time. */
const THIN = { input: largeGrid(64, 9, -2, 2), kernel: largeGrid(9, 9, -1, 1), map: largeGrid(56, 1) };
const FLAT = { input: largeGrid(9, 64, -2, 2), kernel: largeGrid(9, 9, -1, 1), map: largeGrid(1, 56) };

const [MILLION, TINY] = [1e6, 2 ** -10];

describe('centralDifference', () => {
  test('agrees with the definition on curves of any degree', { meta: { points: 0.25 } }, () => {
    const curve = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 7 });
    const place = fc.integer({ min: -8, max: 8 }).map((quarters) => quarters / 4);
    fc.assert(
      fc.property(curve, place, fc.constantFrom(0.25, 0.5, 1, 2), (coefficients, x, step) => {
        expect(centralDifference(coefficients, x, step)).toBeNear(
          reference.centralDifference(coefficients, x, step),
          wide,
        );
      }),
    );
    expect(centralDifference(ROW, 0.5, 0.5)).toBeNear(reference.centralDifference(ROW, 0.5, 0.5));
    expect(centralDifference([1, MILLION], 2, 1)).toBeNear(MILLION);
    expect(centralDifference([3, TINY], 2, 1)).toBeNear(TINY, CLOSE);
    expect(centralDifference([1, 3], MILLION, 1)).toBeNear(3);
    expect(centralDifference([0, 0, 1], TINY, 1)).toBeNear(2 * TINY, CLOSE);
    expect(centralDifference([1, 2], 0, MILLION)).toBeNear(2);
    expect(centralDifference([1, 5], 0, TINY)).toBeNear(5);
    expect(often((n) => centralDifference([1, n], 0, 1))).toBeNear(often((n) => n));
  });

  test('refuses a curve without coefficients, and a step that is none', { meta: { points: 0.25 } }, () => {
    expect(centralDifference([7], 2, 1)).toBeNear(0);
    refuses.centralDifference.each([[1, 2], 2, 1], 'coefficients', 'step');
  });
});

describe('descend', () => {
  test('agrees with the definition, also where it overshoots', { meta: { points: 0.25 } }, () => {
    fc.assert(
      fc.property(
        number,
        number,
        fc.constantFrom(0.25, 0.75, 1.25),
        fc.nat(6),
        (lowest, start, rate, steps) => {
          expect(descend(lowest, start, rate, steps)).toBeNear(reference.descend(lowest, start, rate, steps));
        },
      ),
    );
    expect(descend(100, 0, 0.125, 400)).toBeNear(reference.descend(100, 0, 0.125, 400));
    expect(descend(MILLION, -MILLION, 0.25, 2)).toBeNear([-MILLION, 0, MILLION / 2]);
    expect(descend(TINY, TINY / 2, 0.25, 1)).toBeNear([0.5 * TINY, 0.75 * TINY], CLOSE);
    expect(descend(0, 1, MILLION, 1)).toBeNear([1, 1 - 2 * MILLION]);
    // Halfway to the bottom with each step, and never quite there.
    expect(descend(0, 1, 0.25, 20)).toBeNear(
      often((n) => 0.5 ** n, 21),
      CLOSE,
    );
    expect(descend(0, 512, TINY, 1)).toBeNear([512, 511], CLOSE);
    expect(often((n) => descend(n, 1, 0.5, 1))).toBeNear(often((n) => [1, n]));
  });

  test('refuses a rate and a number of steps that cannot be', { meta: { points: 0.25 } }, () => {
    expect(descend(3, 8, 0.5, 0)).toBeNear([8]);
    refuses.descend.each([3, 0, 0.5, 2], 'rate', 'steps');
  });
});

describe('neuronBackward', () => {
  test('agrees with the definition', { meta: { points: 0.75 } }, () => {
    fc.assert(
      fc.property(quarters, quarters, quarters, quarters, (weight, bias, input, target) => {
        expect(neuronBackward(weight, bias, input, target)).toBeNear(
          reference.neuronBackward(weight, bias, input, target),
          wide,
        );
      }),
    );
    for (const one of [MILLION, -MILLION, TINY]) {
      for (const [weight, bias, input, target] of [
        [one, 3, 2, 5],
        [2, one, 3, 5],
        [2, 3, one, 5],
        [2, 1, 3, one],
      ] as const) {
        expect(neuronBackward(weight, bias, input, target)).toBeNear(
          reference.neuronBackward(weight, bias, input, target),
          CLOSE,
        );
      }
    }
    expect(often((n) => neuronBackward(1, n, 1, n))).toBeNear(
      often((n) => ({ output: n + 1, loss: 1, dWeight: 2, dBias: 2, dInput: 2 })),
    );
  });
});

describe('fanOutBackward', () => {
  test('agrees with the definition, however many neurons there are', { meta: { points: 0.25 } }, () => {
    fc.assert(
      fc.property(pairOfLists(1, 8), ([weights, dOutputs]) => {
        expect(fanOutBackward(weights, dOutputs)).toBeNear(reference.fanOutBackward(weights, dOutputs), wide);
      }),
    );
    expect(fanOutBackward(ROW, ROW)).toBeNear(reference.fanOutBackward(ROW, ROW));
    expect(fanOutBackward([MILLION], [TINY])).toBeNear(MILLION * TINY);
    expect(fanOutBackward([TINY], [MILLION])).toBeNear(MILLION * TINY);
    expect(often((n) => fanOutBackward([2], [n]))).toBeNear(often((n) => 2 * n));
  });

  test('refuses no neurons, and another number of gradients', { meta: { points: 0.25 } }, () => {
    expect(fanOutBackward([2], [3])).toBeNear(6);
    refuses.fanOutBackward([], []);
    refuses.fanOutBackward([1, 2], [1]);
    refuses.fanOutBackward([1], [1, 2]);
    refuses.fanOutBackward([1], []);
  });
});

describe('reluBackward', () => {
  test('agrees with the definition, and refuses another number of gradients', {
    meta: { points: 0.25 },
  }, () => {
    fc.assert(
      fc.property(pairOfLists(0, 8), ([input, dOutput]) => {
        expect(reluBackward(input, dOutput)).toBeNear(reference.reluBackward(input, dOutput));
      }),
    );
    expect(reluBackward(ROW, ROW)).toBeNear(reference.reluBackward(ROW, ROW));
    expect(reluBackward([MILLION, -MILLION, TINY, -TINY], [TINY, 3, MILLION, 5])).toBeNear(
      [TINY, 0, MILLION, 0],
      CLOSE,
    );
    expect(often((n) => reluBackward([1], [n]))).toBeNear(often((n) => [n]));
    refuses.reluBackward([1, 2], [1]);
    refuses.reluBackward([1], [1, 2]);
  });
});

describe('maxBackward', () => {
  test('agrees with the definition, whatever ties, and refuses an empty window', {
    meta: { points: 0.25 },
  }, () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 1, maxLength: 9 }),
        quarters,
        (window, back) => {
          const shares = Array.from(maxBackward(window, back));
          const winner = Math.max(...window);
          expect(shares.map((share, index) => (window[index] === winner ? 0 : share))).toBeNear(
            window.map(() => 0),
          );
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeNear(back);
        },
      ),
    );
    expect(maxBackward([1, 1.004, 1.002], 8)).toBeNear([0, 8, 0]);
    expect(maxBackward([...ROW, 6, ...ROW], 3)).toBeNear(reference.maxBackward([...ROW, 6, ...ROW], 3));
    expect(maxBackward([MILLION, MILLION - 1, -MILLION], MILLION)).toBeNear([MILLION, 0, 0]);
    expect(maxBackward([0, TINY], TINY)).toBeNear([0, TINY], CLOSE);
    expect(often((n) => maxBackward([n, n + 1], 2))).toBeNear(often(() => [0, 2]));
    refuses.maxBackward([], 1);
  });
});

describe('squaredError', () => {
  test('agrees with the definition on maps of any shape', { meta: { points: 0.25 } }, () => {
    fc.assert(
      fc.property(pairOfGrids, ([output, target]) => {
        expect(squaredError(output, target)).toBeNear(reference.squaredError(output, target), wide);
      }),
    );
    const [large, other] = [largeGrid(64, 66), largeGrid(64, 66, -8, 8)];
    expect(squaredError(large, other)).toBeNear(reference.squaredError(large, other));
    for (const one of [MILLION, TINY]) {
      expect(squaredError([[one]], [[3]])).toBeNear(reference.squaredError([[one]], [[3]]), CLOSE);
      expect(squaredError([[3]], [[one]])).toBeNear(reference.squaredError([[3]], [[one]]), CLOSE);
    }
    expect(often((n) => squaredError([[n]], [[0]]).dOutput)).toBeNear(often((n) => [[2 * n]]));
  });

  test('refuses a map that is none, and a target of another size', { meta: { points: 0.25 } }, () => {
    expect(squaredError([[1, 2]], [[1, 4]])).toBeNear({ loss: 2, dOutput: [[0, -2]] });
    refuses.squaredError.each([ones(2, 2), ones(2, 2)], 'output', 'target');
    // What is no map is none, though the target be like it.
    for (const bad of NOT_GRIDS) refuses.squaredError(bad, bad);
    for (const other of [ones(2, 3), ones(3, 2), ones(1, 2), ones(2, 1), ones(4, 1)]) {
      refuses.squaredError(ones(2, 2), other);
    }
  });
});

describe('slideBackward', () => {
  test('agrees with the definition for rows and kernels of any length', { meta: { points: 0.5 } }, () => {
    const rows = fc
      .tuple(side(1, 5), fc.nat(6))
      .chain(([size, room]) => fc.tuple(listOf(size + room), listOf(size), listOf(room + 1)));
    fc.assert(
      fc.property(rows, ([input, kernel, dOutput]) => {
        expect(slideBackward(input, kernel, dOutput)).toBeNear(
          reference.slideBackward(input, kernel, dOutput),
          wide,
        );
      }),
    );
    const [kernel, dOutput] = [ROW.slice(3, 14), ROW.slice(10).toReversed()];
    expect(slideBackward(ROW, kernel, dOutput)).toBeNear(reference.slideBackward(ROW, kernel, dOutput), wide);
    for (const one of [MILLION, TINY]) {
      for (const args of [
        [[one], [3], [5]],
        [[3], [one], [5]],
        [[3], [5], [one]],
      ] as const) {
        const [input, weights, back] = args.map((numbers) => [...numbers]) as [number[], number[], number[]];
        expect(slideBackward(input, weights, back)).toBeNear(
          reference.slideBackward(input, weights, back),
          CLOSE,
        );
      }
    }
    expect(often((n) => slideBackward([1], [n], [2]).dInput)).toBeNear(often((n) => [2 * n]));
  });

  test('refuses a kernel that does not fit, and gradients of another length', {
    meta: { points: 0.25 },
  }, () => {
    expect(slideBackward([4], [5], [2])).toBeNear({ dInput: [10], dKernel: [8] });
    refuses.slideBackward([1, 2], [], [1, 1, 1]);
    refuses.slideBackward([1, 2], [1, 2, 3], []);
    refuses.slideBackward([], [1], []);
    for (const bad of [[], [1], [1, 1, 1]]) refuses.slideBackward([1, 2, 3], [1, 2], bad);
  });
});

describe('crossCorrelateBackward', () => {
  test('agrees with the definition on oblong grids and kernels', { meta: { points: 0.75 } }, () => {
    fc.assert(
      fc.property(slid, ([input, kernel, dOutput]) => {
        expect(crossCorrelateBackward(input, kernel, dOutput)).toBeNear(
          reference.crossCorrelateBackward(input, kernel, dOutput),
          wide,
        );
      }),
    );
    for (const { input, kernel, map } of [TALL, WIDE]) {
      expect(crossCorrelateBackward(input, kernel, map)).toBeNear(
        reference.crossCorrelateBackward(input, kernel, map),
        wide,
      );
    }
    for (const one of [MILLION, TINY]) {
      for (const [input, kernel, map] of [
        [one, 3, 5],
        [3, one, 5],
        [3, 5, one],
      ] as const) {
        expect(crossCorrelateBackward([[input]], [[kernel]], [[map]])).toBeNear(
          { dInput: [[map * kernel]], dKernel: [[map * input]] },
          CLOSE,
        );
      }
    }
    expect(often((n) => crossCorrelateBackward([[n]], [[1]], [[2]]).dKernel)).toBeNear(
      often((n) => [[2 * n]]),
    );
  });

  test('refuses what is no grid, a kernel too large, and gradients of another size', {
    meta: { points: 0.5 },
  }, () => {
    expect(crossCorrelateBackward([[3]], [[2]], [[5]])).toBeNear({ dInput: [[10]], dKernel: [[15]] });
    refuses.crossCorrelateBackward.each([ones(3, 3), [[1]], ones(3, 3)], 'input', 'kernel', 'dOutput');
    refuses.crossCorrelateBackward(ones(2, 4), ones(3, 1), [[1]]);
    refuses.crossCorrelateBackward(ones(4, 2), ones(1, 3), [[1]]);
    for (const other of [ones(1, 3), ones(3, 1), ones(2, 2), ones(4, 3), ones(2, 4)]) {
      refuses.crossCorrelateBackward(ones(4, 4), ones(3, 2), other);
    }
  });
});

describe('softmax', () => {
  test('agrees with the definition for many classes', { meta: { points: 0.25 } }, () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 12 }), (logits) => {
        expect(softmax(logits)).toBeNear(reference.softmax(logits));
      }),
    );
    expect(softmax(ROW)).toBeNear(reference.softmax(ROW));
    expect(softmax([MILLION, 0])).toBeNear([1, 0]);
    expect(softmax(Array(9).fill(4))).toBeNear(Array(9).fill(1 / 9));
    expect(softmax([TINY, -TINY])).toBeNear(reference.softmax([TINY, -TINY]), { absolute: 1e-6 });
    expect(often((n) => softmax([n, n]))).toBeNear(often(() => [0.5, 0.5]));
  });

  test('refuses no scores', { meta: { points: 0.25 } }, () => {
    expect(softmax([5])).toBeNear([1]);
    // The largest may stand anywhere.
    expect(softmax([-1000, 0, 1000])).toBeNear([0, 0, 1]);
    refuses.softmax([]);
  });
});

describe('crossEntropy', () => {
  test('agrees with the definition for large and small logits', { meta: { points: 0.5 } }, () => {
    const choices = fc
      .array(number, { minLength: 1, maxLength: 12 })
      .chain((logits) => fc.tuple(fc.constant(logits), fc.nat(logits.length - 1)));
    fc.assert(
      fc.property(choices, ([logits, label]) => {
        expect(crossEntropy(logits, label)).toBeNear(reference.crossEntropy(logits, label), wide);
      }),
    );
    for (const label of [0, 3, 69]) {
      expect(crossEntropy(ROW, label)).toBeNear(reference.crossEntropy(ROW, label));
    }
    expect(crossEntropy([MILLION, 0], 1)).toBeNear({ loss: MILLION, dLogits: [1, -1] });
    expect(crossEntropy(Array(9).fill(4), 8).loss).toBeNear(Math.log(9));
    expect(crossEntropy([TINY, -TINY], 1)).toBeNear(reference.crossEntropy([TINY, -TINY], 1), {
      absolute: 1e-6,
    });
    expect(often((n) => crossEntropy([n], 0).dLogits)).toBeNear(often(() => [0]));
  });

  test('refuses no scores, and a label that is no class', { meta: { points: 0.25 } }, () => {
    expect(crossEntropy([5], 0)).toBeNear({ loss: 0, dLogits: [0] });
    refuses.crossEntropy([], 0);
    refuses.crossEntropy.each([[1, 2], 0], 'label');
    for (const bad of [2, 3]) refuses.crossEntropy([1, 2], bad);
  });
});

describe('numericGradient', () => {
  test('agrees with the definition on oblong grids and kernels', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(slid, fc.constantFrom(0.5, 1, 2), ([input, kernel, target], step) => {
        expect(numericGradient(input, kernel, target, step)).toBeNear(
          reference.numericGradient(input, kernel, target, step),
          { absolute: 0.05, relative: 1e-4 },
        );
      }),
      { numRuns: 50 },
    );
    for (const { input, kernel, map } of [THIN, FLAT]) {
      expect(numericGradient(input, kernel, map, 2)).toBeNear(
        reference.numericGradient(input, kernel, map, 2),
        { absolute: 0.05, relative: 1e-4 },
      );
    }
    // (x · weight − target)² rises by 2 · (x · weight − target) · x for each unit of the weight, whatever the step.
    for (const [x, weight, target, step] of [
      [MILLION, 3, 5, 1],
      [TINY, 0, -512, 256],
      [1, MILLION, MILLION - 4, 8],
      [1, TINY, 0, 0.5],
      [1, 3, MILLION, 4096],
      [1, 0, TINY, 0.5],
      [1, MILLION, 0, MILLION],
      [1, 0, 1, TINY],
    ] as const) {
      const slope = 2 * (x * weight - target) * x;
      expect(numericGradient([[x]], [[weight]], [[target]], step)).toBeNear([[slope]], {
        absolute: Math.abs(slope) / 100,
      });
    }
    expect(often((n) => numericGradient([[1]], [[n]], [[0]], 1), 350)).toBeNear(often((n) => [[2 * n]], 350));
  });

  test('refuses what does not fit together, and a step that is none', { meta: { points: 0.25 } }, () => {
    expect(numericGradient([[1]], [[2]], [[0]], 1)).toBeNear([[4]]);
    refuses.numericGradient.each([ones(3, 3), [[1]], ones(3, 3), 1], 'input', 'kernel', 'target', 'step');
    refuses.numericGradient(ones(2, 4), ones(3, 1), [[1]], 1);
    refuses.numericGradient(ones(4, 2), ones(1, 3), [[1]], 1);
    for (const other of [ones(1, 3), ones(3, 1), ones(2, 2)]) {
      refuses.numericGradient(ones(4, 4), ones(3, 2), other, 1);
    }
  });
});

describe('learnKernel', () => {
  test('agrees with the definition on pictures of several sizes', { meta: { points: 0.75 } }, () => {
    const halves = fc.integer({ min: -4, max: 4 }).map((number) => number / 2);
    const lesson = fc
      .record({
        rows: side(1, 3),
        columns: side(1, 3),
        rooms: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 3 }),
      })
      .chain(({ rows, columns, rooms }) =>
        fc.tuple(
          fc.tuple(...rooms.map(([down, right]) => gridOf(rows + down, columns + right, halves))),
          fc.tuple(...rooms.map(([down, right]) => gridOf(down + 1, right + 1, halves))),
          gridOf(rows, columns, halves),
        ),
      );
    fc.assert(
      fc.property(
        lesson,
        fc.constantFrom(0.0625, 0.125),
        fc.nat(4),
        ([pictures, answers, start], rate, steps) => {
          expect(learnKernel(pictures, answers, { start, rate, steps })).toBeNear(
            reference.learnKernel(pictures, answers, { start, rate, steps }),
            wide,
          );
        },
      ),
      { numRuns: 50 },
    );
    // More pictures and more steps than are drawn.
    const several = Array.from({ length: 66 }, (_, n) => [[n % 3, 1, (n * n) % 4]]);
    const wanted = several.map(([row]) => [[row![0]! + 2 * row![1]!, row![1]! + 2 * row![2]!]]);
    const long = { start: [[0, 1]], rate: 0.05, steps: 30 };
    expect(learnKernel(several, wanted, long)).toBeNear(reference.learnKernel(several, wanted, long));
    for (const { input, kernel, map } of [TALL, WIDE]) {
      const once = { start: kernel, rate: TINY, steps: 2 };
      expect(learnKernel([input], [map], once)).toBeNear(reference.learnKernel([input], [map], once), wide);
    }
    const [one, dot] = [[[1]], { start: [[0]], rate: 0.125, steps: 1 }];
    expect(learnKernel([one], [one], { ...dot, steps: 400 }).losses).toBeNear(
      often((n) => 0.75 ** (2 * n), 400),
    );
    expect(learnKernel([one], [[[MILLION]]], dot)).toBeNear({ kernel: [[MILLION / 4]], losses: [1e12] });
    expect(learnKernel([one], [[[0]]], { ...dot, start: [[MILLION]] })).toBeNear({
      kernel: [[(3 * MILLION) / 4]],
      losses: [1e12],
    });
    for (const x of [MILLION, TINY]) {
      const right = { ...dot, start: one };
      expect(learnKernel([[[x]]], [[[x]]], right)).toBeNear({ kernel: one, losses: [0] }, CLOSE);
    }
    expect(learnKernel([one], [[[TINY]]], { ...dot, start: [[TINY]] })).toBeNear(
      { kernel: [[TINY]], losses: [0] },
      CLOSE,
    );
    expect(learnKernel([[[TINY]]], [one], { ...dot, rate: MILLION })).toBeNear({
      kernel: [[2 * TINY * MILLION]],
      losses: [1],
    });
    expect(often((n) => learnKernel([one], [[[n]]], dot).losses, 350)).toBeNear(often((n) => [n * n], 350));
  });

  test('refuses what does not fit together, and a rate and steps that cannot be', {
    meta: { points: 0.5 },
  }, () => {
    const options = { start: [[0, 0]], rate: 0.1, steps: 1 };
    const [picture, answer] = [ones(2, 3), ones(2, 2)];
    expect(learnKernel([[[1, 2]]], [[[3]]], { ...options, steps: 0 })).toBeNear({
      kernel: [[0, 0]],
      losses: [],
    });
    refuses.learnKernel([], [], options);
    refuses.learnKernel.each([[picture], [answer], options], 'pictures', 'start', 'answers', 'rate', 'steps');
    for (const bad of NOT_GRIDS) refuses.learnKernel([picture, bad], [answer, answer], options);
    refuses.learnKernel([ones(4, 3), picture], [ones(2, 3), answer], { ...options, start: ones(3, 1) });
    for (const other of [[], [answer], [answer, answer, answer]]) {
      refuses.learnKernel([picture, picture], other, options);
    }
    for (const other of [...NOT_GRIDS, ones(2, 3), ones(1, 2), ones(3, 2)]) {
      refuses.learnKernel([picture, picture], [answer, other], options);
    }
  });
});
