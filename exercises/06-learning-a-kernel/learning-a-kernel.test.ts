import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridOf, side, wholeNumber } from '../lib/arbitraries.ts';
import type { Grid } from '../lib/types.ts';
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
} from './learning-a-kernel.ts';

const tabulate = (height: number, width: number, value: (y: number, x: number) => number): Grid =>
  Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => value(y, x)));

const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The sum of products, cell by cell; no number where one has cells that the other lacks. */
const inner = (one: Grid, other: Grid): number =>
  total(one.flatMap((row, y) => row.map((value, x) => value * (other[y]?.[x] ?? Number.NaN))));

/** What exercise 03 calls the cross-correlation, at stride 1 and without padding. */
const answersOf = (picture: Grid, kernel: Grid): Grid =>
  tabulate(picture.length - kernel.length + 1, picture[0]!.length - kernel[0]!.length + 1, (y, x) =>
    inner(
      kernel,
      kernel.map((row, i) => row.map((_, j) => picture[y + i]![x + j]!)),
    ),
  );

const listOf = (length: number) => fc.array(wholeNumber, { minLength: length, maxLength: length });

/** An input, a kernel that fits it, and what comes back to the output of the two. */
const slid = fc
  .record({ rows: side(1, 3), columns: side(1, 3), down: fc.nat(3), right: fc.nat(3) })
  .chain(({ rows, columns, down, right }) =>
    fc.tuple(gridOf(rows + down, columns + right), gridOf(rows, columns), gridOf(down + 1, right + 1)),
  );

describe('centralDifference', () => {
  test('measures the parabola x² and the cubic x³', { meta: { points: 0.5 } }, () => {
    expect(centralDifference([0, 0, 1], 3, 1)).toBeNear(6);
    expect(centralDifference([0, 0, 0, 1], 1, 1)).toBeNear(4);
    expect(centralDifference([0, 0, 0, 1], 1, 0.5)).toBeNear(3.25);
    expect(centralDifference([5, 0, 0, 2], -2, 1)).toBeNear(26);
  });

  test('a line has one slope everywhere, whatever the step', { meta: { points: 0.5 } }, () => {
    const step = fc.integer({ min: 1, max: 8 }).map((quarters) => quarters / 4);
    fc.assert(
      fc.property(wholeNumber, wholeNumber, wholeNumber, step, (height, slope, x, step) => {
        expect(centralDifference([height, slope], x, step)).toBeNear(slope);
      }),
    );
  });
});

describe('descend', () => {
  test('goes from 0 towards 3, each step half as long as the one before', { meta: { points: 0.5 } }, () => {
    expect(descend(3, 0, 0.25, 4)).toBeNear([0, 1.5, 2.25, 2.625, 2.8125]);
    expect(descend(3, 0, 0.5, 2)).toBeNear([0, 3, 3]);
    expect(descend(3, 0, 1, 3)).toBeNear([0, 6, 0, 6]);
  });

  test('what is left of the way shrinks by 1 − 2 · rate in every step', { meta: { points: 0.5 } }, () => {
    const rate = fc.integer({ min: 1, max: 7 }).map((eighths) => eighths / 8);
    fc.assert(
      fc.property(wholeNumber, wholeNumber, rate, fc.nat(5), (lowest, start, rate, steps) => {
        const path = Array.from(
          { length: steps + 1 },
          (_, step) => lowest + (start - lowest) * (1 - 2 * rate) ** step,
        );
        expect(descend(lowest, start, rate, steps)).toBeNear(path);
      }),
    );
  });
});

describe('neuronBackward', () => {
  test('weight 2 and bias 1 on input 3, where 5 was wanted', { meta: { points: 0.5 } }, () => {
    expect(neuronBackward(2, 1, 3, 5)).toBeNear({ output: 7, loss: 4, dWeight: 12, dBias: 4, dInput: 8 });
    expect(neuronBackward(2, 1, 3, 7)).toBeNear({ output: 7, loss: 0, dWeight: 0, dBias: 0, dInput: 0 });
  });

  test('foretells how the loss changes with each number', { meta: { points: 0.75 } }, () => {
    const lossOf = (weight: number, bias: number, input: number, target: number) =>
      (weight * input + bias - target) ** 2;
    fc.assert(
      fc.property(listOf(4), ([weight, bias, input, target]) => {
        const change = (one: number, other: number) => (one - other) / 2;
        expect(neuronBackward(weight!, bias!, input!, target!)).toBeNear({
          output: weight! * input! + bias!,
          loss: lossOf(weight!, bias!, input!, target!),
          dWeight: change(
            lossOf(weight! + 1, bias!, input!, target!),
            lossOf(weight! - 1, bias!, input!, target!),
          ),
          dBias: change(
            lossOf(weight!, bias! + 1, input!, target!),
            lossOf(weight!, bias! - 1, input!, target!),
          ),
          dInput: change(
            lossOf(weight!, bias!, input! + 1, target!),
            lossOf(weight!, bias!, input! - 1, target!),
          ),
        });
      }),
    );
  });
});

describe('fanOutBackward', () => {
  test('two neurons with weights 2 and −3', { meta: { points: 0.5 } }, () => {
    expect(fanOutBackward([2, -3], [5, 1])).toBeNear(7);
    expect(fanOutBackward([4], [-2])).toBeNear(-8);
  });

  test('each neuron sends back what its weight carries, and all of it adds up', {
    meta: { points: 0.5 },
  }, () => {
    const weights = fc.array(wholeNumber, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(weights, fc.nat(5), (weights, index) => {
        const lit = index % weights.length;
        expect(
          fanOutBackward(
            weights,
            weights.map((_, neuron) => (neuron === lit ? 1 : 0)),
          ),
        ).toBeNear(weights[lit]);
        const ones = weights.map(() => 1);
        expect(fanOutBackward(ones, weights)).toBeNear(total(weights));
      }),
    );
  });
});

describe('reluBackward', () => {
  test('the input decides where something passes', { meta: { points: 0.5 } }, () => {
    expect(reluBackward([-2, 3, 1], [5, -7, 4])).toBeNear([0, -7, 4]);
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            wholeNumber.filter((x) => x !== 0),
            wholeNumber,
          ),
        ),
        (pairs) => {
          const [input, back] = [pairs.map(([x]) => x), pairs.map(([, gradient]) => gradient)];
          expect(reluBackward(input, back)).toBeNear(pairs.map(([x, gradient]) => (x > 0 ? gradient : 0)));
        },
      ),
    );
  });

  test('at 0 nothing passes', { meta: { points: 0.25 } }, () => {
    expect(reluBackward([0, 0.5, 0, 0, 2], [3, 4, -2, 5, 6])).toBeNear([0, 4, 0, 0, 6]);
  });
});

describe('maxBackward', () => {
  test('the winner takes it all', { meta: { points: 0.5 } }, () => {
    expect(maxBackward([1, 5, 3, 4], 10)).toBeNear([0, 10, 0, 0]);
    expect(maxBackward([-3, -2], -7)).toBeNear([0, -7]);
    const windows = fc.uniqueArray(wholeNumber, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(windows, wholeNumber, (window, back) => {
        const winner = Math.max(...window);
        expect(maxBackward(window, back)).toBeNear(window.map((x) => (x === winner ? back : 0)));
      }),
    );
  });

  test('a tie hands it out once in all, and to winners alone', { meta: { points: 0.25 } }, () => {
    const shares = Array.from(maxBackward([6, 2, 6], 12));
    expect([shares.length, shares[1], total(shares)]).toBeNear([3, 0, 12]);
  });
});

describe('squaredError', () => {
  test('two cells, one of them off by 2 and the other by −1', { meta: { points: 0.5 } }, () => {
    expect(squaredError([[3, 4]], [[1, 5]])).toBeNear({ loss: 2.5, dOutput: [[2, -1]] });
    expect(squaredError([[7], [8]], [[7], [8]])).toBeNear({ loss: 0, dOutput: [[0], [0]] });
  });

  test('foretells how the loss changes with each cell', { meta: { points: 0.5 } }, () => {
    const maps = fc
      .tuple(side(1, 4), side(1, 4))
      .chain(([height, width]) => fc.tuple(gridOf(height, width), gridOf(height, width)));
    const lossOf = (output: Grid, target: Grid) => {
      const squares = output.flatMap((row, y) => row.map((value, x) => (value - target[y]![x]!) ** 2));
      return total(squares) / squares.length;
    };
    fc.assert(
      fc.property(maps, ([output, target]) => {
        const lossWith = (row: number, column: number, change: number) =>
          lossOf(
            output.map((cells, y) =>
              cells.map((value, x) => (y === row && x === column ? value + change : value)),
            ),
            target,
          );
        expect(squaredError(output, target)).toBeNear({
          loss: lossOf(output, target),
          dOutput: output.map((row, y) => row.map((_, x) => (lossWith(y, x, 1) - lossWith(y, x, -1)) / 2)),
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('slideBackward', () => {
  test('two windows of two on a row of three', { meta: { points: 0.5 } }, () => {
    expect(slideBackward([1, 2, 3], [10, 1], [1, 2])).toBeNear({ dInput: [10, 21, 2], dKernel: [5, 8] });
  });

  test('one lit output sends the kernel back to its window, and the window to the kernel', {
    meta: { points: 0.75 },
  }, () => {
    const rows = fc
      .tuple(side(1, 4), fc.nat(4))
      .chain(([size, room]) => fc.tuple(listOf(size + room), listOf(size), fc.nat(room)));
    fc.assert(
      fc.property(rows, ([input, kernel, lit]) => {
        const dOutput = Array.from({ length: input.length - kernel.length + 1 }, (_, x) =>
          x === lit ? 1 : 0,
        );
        expect(slideBackward(input, kernel, dOutput)).toBeNear({
          dInput: input.map((_, x) => kernel[x - lit] ?? 0),
          dKernel: input.slice(lit, lit + kernel.length),
        });
      }),
    );
  });

  test('where windows overlap, what comes back adds up', { meta: { points: 0.5 } }, () => {
    expect(slideBackward([1, 1, 1, 1], [1, 1, 1], [1, 1])).toBeNear({
      dInput: [1, 2, 2, 1],
      dKernel: [2, 2, 2],
    });
    expect(slideBackward([5, 6, 7], [2], [1, 10, 100])).toBeNear({ dInput: [2, 20, 200], dKernel: [765] });
  });
});

describe('crossCorrelateBackward', () => {
  test('a 2×2 kernel on 2×3 cells, two windows that overlap', { meta: { points: 0.5 } }, () => {
    const input = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    const kernel = [
      [1, 2],
      [3, 4],
    ];
    expect(crossCorrelateBackward(input, kernel, [[1, 10]])).toBeNear({
      dInput: [
        [1, 12, 20],
        [3, 34, 40],
      ],
      dKernel: [
        [21, 32],
        [54, 65],
      ],
    });
  });

  test('one lit output sends the kernel back to its window, and the window to the kernel', {
    meta: { points: 0.75 },
  }, () => {
    fc.assert(
      fc.property(slid, fc.nat(3), fc.nat(3), ([input, kernel, map], down, right) => {
        const [top, left] = [down % map.length, right % map[0]!.length];
        const dOutput = map.map((row, y) => row.map((_, x) => (y === top && x === left ? 1 : 0)));
        expect(crossCorrelateBackward(input, kernel, dOutput)).toBeNear({
          dInput: input.map((row, y) => row.map((_, x) => kernel[y - top]?.[x - left] ?? 0)),
          dKernel: kernel.map((row, i) => row.map((_, j) => input[top + i]![left + j]!)),
        });
      }),
      { numRuns: 50 },
    );
  });

  test('adjoint test: forth against what comes back, and back against what went in, give one number', {
    meta: { points: 0.5 },
  }, () => {
    const others = slid.chain(([input, kernel, dOutput]) =>
      fc.tuple(
        fc.constant({ input, kernel, dOutput }),
        gridOf(input.length, input[0]!.length),
        gridOf(kernel.length, kernel[0]!.length),
      ),
    );
    fc.assert(
      fc.property(others, ([{ input, kernel, dOutput }, x, k]) => {
        const { dInput, dKernel } = crossCorrelateBackward(input, kernel, dOutput);
        expect({
          'sum of x · dInput': inner(x, dInput),
          'sum of k · dKernel': inner(k, dKernel),
        }).toAgree({
          'sum of x · dInput': inner(answersOf(x, kernel), dOutput),
          'sum of k · dKernel': inner(answersOf(input, k), dOutput),
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('softmax', () => {
  test('scores 1, 2 and 3', { meta: { points: 0.5 } }, () => {
    expect(softmax([1, 2, 3])).toBeNear([0.0900306, 0.2447285, 0.665241]);
    expect(softmax([Math.log(1), Math.log(3)])).toBeNear([0.25, 0.75]);
  });

  test('scores of ln 1, ln 2, ln 3 have shares of 1 to 2 to 3, wherever they begin', {
    meta: { points: 0.25 },
  }, () => {
    const parts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(parts, wholeNumber, (parts, step) => {
        const shares = parts.map((part) => part / total(parts));
        expect(softmax(parts.map((part) => Math.log(part) + step))).toBeNear(shares);
      }),
    );
  });

  test('scores of ±1000 neither overflow nor vanish', { meta: { points: 0.25 } }, () => {
    expect(softmax([1000, 1000])).toBeNear([0.5, 0.5]);
    expect(softmax([-1000, -1000, -1000])).toBeNear([1 / 3, 1 / 3, 1 / 3]);
    expect(softmax([1000, -1000])).toBeNear([1, 0]);
  });
});

describe('crossEntropy', () => {
  test('whoever knows nothing of four classes loses ln 4', { meta: { points: 0.5 } }, () => {
    expect(crossEntropy([5, 5, 5, 5], 2)).toBeNear({ loss: Math.log(4), dLogits: [0.25, 0.25, -0.75, 0.25] });
    expect(crossEntropy([Math.log(1), Math.log(3)], 0)).toBeNear({
      loss: Math.log(4),
      dLogits: [-0.75, 0.75],
    });
  });

  test('foretells how the loss changes with each logit', { meta: { points: 0.5 } }, () => {
    const choices = fc
      .array(wholeNumber, { minLength: 1, maxLength: 5 })
      .chain((logits) => fc.tuple(fc.constant(logits), fc.nat(logits.length - 1)));
    const lossOf = (logits: number[], label: number) =>
      Math.log(total(logits.map((logit) => Math.exp(logit)))) - logits[label]!;
    fc.assert(
      fc.property(choices, ([logits, label]) => {
        const lossWith = (index: number, change: number) =>
          lossOf(logits.with(index, logits[index]! + change), label);
        expect(crossEntropy(logits, label)).toBeNear({
          loss: lossOf(logits, label),
          dLogits: logits.map((_, index) => (lossWith(index, 0.001) - lossWith(index, -0.001)) / 0.002),
        });
      }),
      { numRuns: 50 },
    );
  });

  test('being sure and wrong costs the difference, and no infinity', { meta: { points: 0.25 } }, () => {
    expect(crossEntropy([1000, -1000], 1)).toBeNear({ loss: 2000, dLogits: [1, -1] });
    expect(crossEntropy([1000, -1000], 0)).toBeNear({ loss: 0, dLogits: [0, 0] });
  });
});

describe('numericGradient', () => {
  test('one weight on one number: (2 · 3 − 5)²', { meta: { points: 0.5 } }, () => {
    expect(numericGradient([[3]], [[2]], [[5]], 0.5)).toBeNear([[6]]);
    expect(numericGradient([[3]], [[2]], [[6]], 0.5)).toBeNear([[0]]);
    expect(numericGradient([[1, 2, 3]], [[10, 1]], [[0, 0]], 1)).toBeNear([[58, 93]]);
    expect(numericGradient([[1], [2], [3]], [[1], [1]], [[2], [2]], 1)).toBeNear([[7], [11]]);
  });

  test('a kernel of one weight: every cell pulls at it, whatever the step', {
    meta: { points: 0.5 },
  }, () => {
    const row = fc.integer({ min: 1, max: 6 }).chain((length) => fc.tuple(listOf(length), listOf(length)));
    fc.assert(
      fc.property(row, wholeNumber, fc.constantFrom(0.5, 1, 2), ([input, target], weight, step) => {
        const pulls = input.map((cell, x) => 2 * (weight * cell - target[x]!) * cell);
        expect(numericGradient([input], [[weight]], [target], step)).toBeNear(
          [[total(pulls) / pulls.length]],
          { absolute: 0.01 },
        );
      }),
    );
  });

  test('where every answer is right, no weight wants to move', { meta: { points: 0.25 } }, () => {
    fc.assert(
      fc.property(slid, fc.constantFrom(0.5, 1, 2), ([input, kernel], step) => {
        const target = answersOf(input, kernel);
        expect(numericGradient(input, kernel, target, step)).toBeNear(
          kernel.map((row) => row.map(() => 0)),
          { absolute: 0.01 },
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('learnKernel', () => {
  test('one step from nothing, by hand', { meta: { points: 0.5 } }, () => {
    expect(learnKernel([[[1, 2]]], [[[3]]], { start: [[0, 0]], rate: 0.1, steps: 1 })).toBeNear({
      kernel: [[0.6, 1.2]],
      losses: [9],
    });
    const twice = { start: [[0, 0]], rate: 0.1, steps: 2 };
    expect(learnKernel([[[1, 2]], [[2, 0]]], [[[3]], [[2]]], twice)).toBeNear({
      kernel: [[0.93, 0.82]],
      losses: [6.5, 0.785],
    });
  });

  test('whoever starts with the right kernel keeps it', { meta: { points: 0.5 } }, () => {
    const kernel = [
      [1, 0],
      [-2, 3],
    ];
    const pictures = fc.array(
      fc.tuple(side(2, 4), side(2, 4)).chain(([high, wide]) => gridOf(high, wide)),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    fc.assert(
      fc.property(pictures, fc.nat(3), (pictures, steps) => {
        const answers = pictures.map((picture) => answersOf(picture, kernel));
        expect(learnKernel(pictures, answers, { start: kernel, rate: 0.5, steps })).toBeNear({
          kernel,
          losses: Array(steps).fill(0),
        });
      }),
      { numRuns: 30 },
    );
  });

  test('finds the kernel of Sobel in pictures and their edges', { meta: { points: 0.75 } }, () => {
    const sobel = [
      [-1, 0, 1],
      [-2, 0, 2],
      [-1, 0, 1],
    ];
    const pictures = [
      ['#..#.#', '#..#..', '...#..', '.#####', '##..#.', '.#...#'],
      ['.##...', '#.#.##', '..#..#', '#..##.', '.#.#..', '####.#'],
      ['..#.##', '##...#', '.##.#.', '.#.##.', '#...##', '.##..#'],
    ].map((rows) => rows.map((row) => [...row].map((dot) => (dot === '#' ? 1 : 0))));
    const answers = pictures.map((picture) => answersOf(picture, sobel));
    const start = tabulate(3, 3, () => 0);
    const { kernel } = learnKernel(pictures, answers, { start, rate: 0.2, steps: 300 });
    expect(kernel).toBeNear(sobel, { absolute: 0.05 });
  });
});
