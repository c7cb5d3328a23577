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
import { gridOf, notWhole, quarters, side } from '../../exercises/lib/arbitraries.ts';
import type { Grid } from '../../exercises/lib/types.ts';
import * as reference from './learning-a-kernel.ts';

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

const notPositive = [0, -0.5, -1, Number.NaN];

/** Grids that are none: empty, or ragged in one row or another. */
const notGrids: Grid[] = [[], [[]], [[1, 2], [3]], [[1], [2, 3]], [[1, 2], [3, 4], [5]]];

/** Sums of products of larger numbers, which cancel. */
const wide = { absolute: 1e-3 };

/** Sides of 40, kernels of 9, more classes and cells than any example has. */
const large = {
  row: Array.from({ length: 70 }, (_, x) => ((7 * x) % 11) - 5),
  grid: Array.from({ length: 40 }, (_, y) => Array.from({ length: 44 }, (_, x) => ((5 * y + 3 * x) % 7) - 3)),
  kernel: Array.from({ length: 9 }, (_, y) => Array.from({ length: 9 }, (_, x) => ((2 * y + x) % 5) - 2)),
};

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
  });

  test('refuses a curve without coefficients, and a step that is none', { meta: { points: 0.25 } }, () => {
    expect(centralDifference([7], 2, 1)).toBeNear(0);
    expect(() => centralDifference([], 2, 1)).toRefuse('coefficients');
    for (const bad of notPositive) expect(() => centralDifference([1, 2], 2, bad)).toRefuse('step');
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
    expect(descend(100, 0, 0.125, 60)).toBeNear(reference.descend(100, 0, 0.125, 60));
  });

  test('refuses a rate and a number of steps that cannot be', { meta: { points: 0.25 } }, () => {
    expect(descend(3, 8, 0.5, 0)).toBeNear([8]);
    for (const bad of notPositive) expect(() => descend(3, 0, bad, 2)).toRefuse('rate');
    for (const bad of notWhole(0)) expect(() => descend(3, 0, 0.5, bad)).toRefuse('steps');
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
  });
});

describe('fanOutBackward', () => {
  test('agrees with the definition, however many neurons there are', { meta: { points: 0.25 } }, () => {
    fc.assert(
      fc.property(pairOfLists(1, 8), ([weights, dOutputs]) => {
        expect(fanOutBackward(weights, dOutputs)).toBeNear(reference.fanOutBackward(weights, dOutputs), wide);
      }),
    );
    expect(fanOutBackward(large.row, large.row)).toBeNear(reference.fanOutBackward(large.row, large.row));
  });

  test('refuses no neurons, and another number of gradients', { meta: { points: 0.25 } }, () => {
    expect(fanOutBackward([2], [3])).toBeNear(6);
    expect(() => fanOutBackward([], [])).toRefuse('weights');
    expect(() => fanOutBackward([1, 2], [1])).toRefuse('dOutputs', 'weights');
    expect(() => fanOutBackward([1], [1, 2])).toRefuse('dOutputs', 'weights');
    expect(() => fanOutBackward([1], [])).toRefuse('dOutputs', 'weights');
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
    expect(reluBackward(large.row, large.row)).toBeNear(reference.reluBackward(large.row, large.row));
    expect(() => reluBackward([1, 2], [1])).toRefuse('dOutput', 'input');
    expect(() => reluBackward([1], [1, 2])).toRefuse('dOutput', 'input');
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
    expect(maxBackward([...large.row, 6, ...large.row], 3)).toBeNear(
      reference.maxBackward([...large.row, 6, ...large.row], 3),
    );
    expect(() => maxBackward([], 1)).toRefuse('window');
  });
});

describe('squaredError', () => {
  test('agrees with the definition on maps of any shape', { meta: { points: 0.25 } }, () => {
    fc.assert(
      fc.property(pairOfGrids, ([output, target]) => {
        expect(squaredError(output, target)).toBeNear(reference.squaredError(output, target), wide);
      }),
    );
    const other = large.grid.map((row) => row.toReversed());
    expect(squaredError(large.grid, other)).toBeNear(reference.squaredError(large.grid, other));
  });

  test('refuses a map that is none, and a target of another size', { meta: { points: 0.25 } }, () => {
    expect(squaredError([[1, 2]], [[1, 4]])).toBeNear({ loss: 2, dOutput: [[0, -2]] });
    for (const bad of notGrids) expect(() => squaredError(bad, [[1]])).toRefuse('output', 'target');
    for (const bad of [...notGrids, ones(2, 3), ones(3, 2), ones(1, 2), ones(2, 1), ones(4, 1)]) {
      expect(() => squaredError(ones(2, 2), bad)).toRefuse('target', 'output');
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
    const kernel = large.kernel[0]!;
    const dOutput = large.row.slice(0, large.row.length - kernel.length + 1).toReversed();
    expect(slideBackward(large.row, kernel, dOutput)).toBeNear(
      reference.slideBackward(large.row, kernel, dOutput),
      wide,
    );
  });

  test('refuses a kernel that does not fit, and gradients of another length', {
    meta: { points: 0.25 },
  }, () => {
    expect(slideBackward([4], [5], [2])).toBeNear({ dInput: [10], dKernel: [8] });
    expect(() => slideBackward([1, 2], [], [1, 1, 1])).toRefuse('kernel');
    expect(() => slideBackward([1, 2], [1, 2, 3], [])).toRefuse('kernel', 'input');
    expect(() => slideBackward([], [1], [])).toRefuse('kernel', 'input');
    for (const bad of [[], [1], [1, 1, 1]]) {
      expect(() => slideBackward([1, 2, 3], [1, 2], bad)).toRefuse('dOutput', 'kernel', 'input');
    }
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
    const dOutput = large.grid.slice(8).map((row) => row.slice(8).toReversed());
    expect(crossCorrelateBackward(large.grid, large.kernel, dOutput)).toBeNear(
      reference.crossCorrelateBackward(large.grid, large.kernel, dOutput),
      wide,
    );
  });

  test('refuses what is no grid, a kernel too large, and gradients of another size', {
    meta: { points: 0.5 },
  }, () => {
    expect(crossCorrelateBackward([[3]], [[2]], [[5]])).toBeNear({ dInput: [[10]], dKernel: [[15]] });
    for (const bad of notGrids) {
      expect(() => crossCorrelateBackward(bad, [[1]], [[1]])).toRefuse('input', 'kernel', 'dOutput');
      expect(() => crossCorrelateBackward(ones(3, 3), bad, [[1]])).toRefuse('kernel', 'dOutput');
    }
    expect(() => crossCorrelateBackward(ones(2, 4), ones(3, 1), [[1]])).toRefuse(
      'kernel',
      'input',
      'dOutput',
    );
    expect(() => crossCorrelateBackward(ones(4, 2), ones(1, 3), [[1]])).toRefuse(
      'kernel',
      'input',
      'dOutput',
    );
    for (const bad of [...notGrids, ones(1, 3), ones(3, 1), ones(2, 2), ones(4, 3), ones(2, 4)]) {
      expect(() => crossCorrelateBackward(ones(4, 4), ones(3, 2), bad)).toRefuse(
        'dOutput',
        'input',
        'kernel',
      );
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
    expect(softmax(large.row)).toBeNear(reference.softmax(large.row));
  });

  test('refuses no scores', { meta: { points: 0.25 } }, () => {
    expect(softmax([5])).toBeNear([1]);
    // The largest may stand anywhere.
    expect(softmax([-1000, 0, 1000])).toBeNear([0, 0, 1]);
    expect(() => softmax([])).toRefuse('logits');
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
      expect(crossEntropy(large.row, label)).toBeNear(reference.crossEntropy(large.row, label));
    }
  });

  test('refuses no scores, and a label that is no class', { meta: { points: 0.25 } }, () => {
    expect(crossEntropy([5], 0)).toBeNear({ loss: 0, dLogits: [0] });
    expect(() => crossEntropy([], 0)).toRefuse('logits', 'label');
    for (const bad of [...notWhole(0), 2, 3]) expect(() => crossEntropy([1, 2], bad)).toRefuse('label');
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
  });

  test('refuses what does not fit together, and a step that is none', { meta: { points: 0.25 } }, () => {
    expect(numericGradient([[1]], [[2]], [[0]], 1)).toBeNear([[4]]);
    for (const bad of notGrids) {
      expect(() => numericGradient(bad, [[1]], [[1]], 1)).toRefuse('input', 'kernel', 'target');
      expect(() => numericGradient(ones(3, 3), bad, [[1]], 1)).toRefuse('kernel', 'target');
    }
    expect(() => numericGradient(ones(2, 4), ones(3, 1), [[1]], 1)).toRefuse('kernel', 'input', 'target');
    for (const bad of [...notGrids, ones(1, 3), ones(3, 1), ones(2, 2)]) {
      expect(() => numericGradient(ones(4, 4), ones(3, 2), bad, 1)).toRefuse('target', 'input', 'kernel');
    }
    for (const bad of notPositive) expect(() => numericGradient([[1]], [[1]], [[1]], bad)).toRefuse('step');
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
          // More pictures and more steps than are drawn.
          const several = Array.from({ length: 9 }, (_, n) => [[n % 3, 1, (n * n) % 4]]);
          const wanted = several.map(([row]) => [[row![0]! + 2 * row![1]!, row![1]! + 2 * row![2]!]]);
          const long = { start: [[0, 1]], rate: 0.05, steps: 30 };
          expect(learnKernel(several, wanted, long)).toBeNear(reference.learnKernel(several, wanted, long));
        },
      ),
      { numRuns: 50 },
    );
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
    expect(() => learnKernel([], [], options)).toRefuse('pictures', 'answers');
    for (const bad of notGrids) {
      expect(() => learnKernel([picture, bad], [answer, answer], options)).toRefuse(
        'pictures',
        'start',
        'answers',
      );
      expect(() => learnKernel([picture], [answer], { ...options, start: bad })).toRefuse('start', 'answers');
    }
    const large = { ...options, start: ones(3, 1) };
    expect(() => learnKernel([ones(4, 3), picture], [ones(2, 3), answer], large)).toRefuse(
      'start',
      'pictures',
      'answers',
    );
    for (const bad of [[], [answer], [answer, answer, answer]]) {
      expect(() => learnKernel([picture, picture], bad, options)).toRefuse('answers', 'pictures');
    }
    for (const bad of [...notGrids, ones(2, 3), ones(1, 2), ones(3, 2)]) {
      expect(() => learnKernel([picture, picture], [answer, bad], options)).toRefuse(
        'answers',
        'pictures',
        'start',
      );
    }
    for (const bad of notPositive) {
      expect(() => learnKernel([picture], [answer], { ...options, rate: bad })).toRefuse('rate');
    }
    for (const bad of notWhole(0)) {
      expect(() => learnKernel([picture], [answer], { ...options, steps: bad })).toRefuse('steps');
    }
  });
});
