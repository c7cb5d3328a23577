import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Activation,
  activate,
  convFilter,
  convLayer,
  convolve,
  crossCorrelate,
  zeroPad,
} from '../../exercises/03-multi-channel-conv/multi-channel-conv.ts';
import { anyGrid, anyNumber, gridOf, notWhole, side, volumeOf } from '../../exercises/lib/arbitraries.ts';
import { NOT_GRIDS } from '../lib/contract.ts';
import { CLOSE, largeGrid, largeVolume, often } from '../lib/large.ts';
import { refusalsOf } from '../lib/refusals-of.ts';
import { contracts } from './contracts.ts';
import * as reference from './multi-channel-conv.ts';

const refuses = refusalsOf({ activate, convFilter, convLayer, convolve, crossCorrelate, zeroPad }, contracts);

/** How a kernel moves; what is left out has its default. */
const moves = fc.record({ stride: side(1, 5), padding: fc.nat(4) }, { requiredKeys: [] });

/** Weights: few products of one with a cell are whole, and all are exact in every float format. */
const weight = fc.integer({ min: -18, max: 18 }).map((halves) => halves / 2);

/**
 * Sides of a grid and of a kernel that fits it when it is padded, and how the kernel moves. One kernel in six is as
 * large as what it looks at, one in six a single cell.
 */
const shape = fc
  .record({ height: side(1, 7), width: side(1, 7), options: moves })
  .chain(({ height, width, options }) => {
    const room = 2 * (options.padding ?? 0);
    const inner = fc.record({
      rows: side(1, Math.min(5, height + room)),
      columns: side(1, Math.min(6, width + room)),
    });
    return fc
      .oneof(
        { arbitrary: inner, weight: 4 },
        { arbitrary: fc.constant({ rows: 1, columns: 1 }), weight: 1 },
        { arbitrary: fc.constant({ rows: height + room, columns: width + room }), weight: 1 },
      )
      .map((sides) => ({ height, width, options, ...sides }));
  });

/** A grid and a kernel that fits it without padding. */
const fitting = fc
  .tuple(side(1, 4), side(1, 4), fc.nat(4), fc.nat(4))
  .chain(([rows, columns, down, right]) =>
    fc.tuple(gridOf(rows + down, columns + right, anyNumber), gridOf(rows, columns, weight)),
  );

/** A grid and a kernel with any stride and padding that let it fit. */
const sliding = shape.chain(({ height, width, rows, columns, options }) =>
  fc.tuple(gridOf(height, width, anyNumber), gridOf(rows, columns, weight), fc.constant(options)),
);

/** A volume, filters for it and their biases, with any stride and padding that let them fit. */
const layers = fc
  .tuple(side(1, 5), side(1, 5), shape)
  .chain(([channels, count, { height, width, rows, columns, options }]) => {
    const each = { minLength: count, maxLength: count };
    return fc.tuple(
      volumeOf(channels, height, width, anyNumber),
      fc.array(volumeOf(channels, rows, columns, weight), each),
      fc.constant(options),
      fc.array(anyNumber, each),
    );
  });

const ones = (height: number, width: number): number[][] =>
  Array.from({ length: height }, () => Array(width).fill(1));

const names = ['none', 'relu', 'leakyRelu', 'sigmoid', 'tanh'] as const;

/** Kernels and volumes whose sides agree on one axis alone. */
const [narrow, tall, wide] = [ones(1, 1), ones(2, 1), ones(1, 2)];

const [MILLION, TINY] = [1e6, 2 ** -10];

describe('zeroPad', () => {
  test('agrees with the definition for every grid and padding', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(anyGrid({ value: anyNumber }), fc.nat(5), (grid, padding) => {
        expect(zeroPad(grid, padding)).toBeNear(reference.zeroPad(grid, padding));
      }),
    );
    for (const [height, width, padding] of [
      [64, 20, 7],
      [20, 64, 11],
    ] as const) {
      const large = largeGrid(height, width, 1, 9);
      expect(zeroPad(large, padding)).toBeNear(reference.zeroPad(large, padding));
    }
    expect(zeroPad([[MILLION, TINY]], 0)).toBeNear([[MILLION, TINY]], CLOSE);
    expect(often((n) => zeroPad([[n]], 0))).toBeNear(often((n) => [[n]]));
  });

  test('refuses a grid that is none and a padding that cannot be', { meta: { points: 0.25 } }, () => {
    expect(zeroPad([[7]], 1)).toBeNear([
      [0, 0, 0],
      [0, 7, 0],
      [0, 0, 0],
    ]);
    refuses.zeroPad.each([[[1]], 1], 'padding', 'grid');
  });
});

describe('crossCorrelate', () => {
  test('agrees with the definition where nothing is padded or skipped', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(fitting, ([grid, kernel]) => {
        expect(crossCorrelate(grid, kernel)).toBeNear(reference.crossCorrelate(grid, kernel));
      }),
    );
  });

  test('agrees with the definition for every stride and padding', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(sliding, ([grid, kernel, options]) => {
        expect(crossCorrelate(grid, kernel, options)).toBeNear(
          reference.crossCorrelate(grid, kernel, options),
        );
      }),
    );
    for (const { height, width, ...options } of [
      { height: 64, width: 40, stride: 5, padding: 7 },
      { height: 20, width: 66, stride: 9 },
      { height: 20, width: 66, stride: 1, padding: 2 },
    ]) {
      const [grid, kernel] = [largeGrid(height, width), largeGrid(9, 11)];
      expect(crossCorrelate(grid, kernel, options)).toBeNear(reference.crossCorrelate(grid, kernel, options));
    }
    expect(crossCorrelate([[MILLION, 101, TINY]], [[MILLION]])).toBeNear([[1e12, 101e6, MILLION * TINY]]);
    expect(crossCorrelate([[3]], [[TINY]])).toBeNear([[3 * TINY]], CLOSE);
    expect(often((n) => crossCorrelate([[n]], [[2]]))).toBeNear(often((n) => [[2 * n]]));
    expect(
      crossCorrelate(
        [
          [64, 1],
          [1, 64],
        ],
        [[101]],
      ),
    ).toBeNear([
      [6464, 101],
      [101, 6464],
    ]);
    // What was answered before is no answer to another grid, or to another kernel.
    for (const inner of [1, 2, 3]) {
      expect(crossCorrelate([[5, inner, 7]], [[1, 1]])).toBeNear([[5 + inner, inner + 7]]);
      expect(crossCorrelate([[5, 5, 5]], [[1, inner, 1]])).toBeNear([[10 + 5 * inner]]);
    }
  });

  test('refuses ragged and empty arguments, and a kernel too large', { meta: { points: 0.25 } }, () => {
    expect(crossCorrelate([[2], [3]], ones(3, 3), { padding: 1 })).toBeNear([[5], [5]]);
    refuses.crossCorrelate(ones(2, 5), ones(3, 1));
    refuses.crossCorrelate(ones(5, 2), ones(1, 3));
    refuses.crossCorrelate(ones(2, 5), ones(5, 1), { padding: 1 });
    refuses.crossCorrelate(ones(5, 2), ones(1, 5), { padding: 1 });
    expect(crossCorrelate([[1, 2]], [[1 / 3, 1 / 7]])).toBeNear([[1 / 3 + 2 / 7]]);
    refuses.crossCorrelate.each([ones(3, 3), [[1]]], 'kernel', 'grid');
  });

  test('refuses a stride and a padding that cannot be', { meta: { points: 0.25 } }, () => {
    const grid = ones(3, 4);
    expect(crossCorrelate(grid, [[1, 2]], { stride: 2 })).toBeNear([
      [3, 3],
      [3, 3],
    ]);
    refuses.crossCorrelate.each([grid, [[1]], {}], 'padding', 'stride');
  });
});

describe('convolve', () => {
  test('agrees with the definition for every stride and padding', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(sliding, ([grid, kernel, options]) => {
        expect(convolve(grid, kernel, options)).toBeNear(reference.convolve(grid, kernel, options));
      }),
    );
    for (const [height, width, rows, columns] of [
      [64, 40, 9, 11],
      [20, 66, 9, 9],
    ] as const) {
      const [grid, kernel, options] = [
        largeGrid(height, width),
        largeGrid(rows, columns),
        { stride: 5, padding: 7 },
      ];
      expect(convolve(grid, kernel, options)).toBeNear(reference.convolve(grid, kernel, options));
    }
    expect(convolve([[MILLION, TINY]], [[MILLION]])).toBeNear([[1e12, MILLION * TINY]]);
    expect(convolve([[3]], [[TINY]])).toBeNear([[3 * TINY]], CLOSE);
    expect(often((n) => convolve([[n]], [[2]]))).toBeNear(often((n) => [[2 * n]]));
  });

  test('refuses what crossCorrelate refuses', { meta: { points: 0.25 } }, () => {
    expect(convolve([[1, 2, 3]], [[1, 10]])).toBeNear([[12, 23]]);
    refuses.convolve(ones(2, 5), ones(3, 1));
    refuses.convolve(ones(5, 2), ones(1, 3));
    refuses.convolve.each([ones(3, 3), [[1]], {}], 'kernel', 'grid', 'padding', 'stride');
  });
});

describe('convFilter', () => {
  test('agrees with the definition where no option is given', { meta: { points: 0.5 } }, () => {
    const input = fc
      .tuple(side(1, 4), side(1, 3), side(1, 3), fc.nat(2), fc.nat(2))
      .chain(([channels, rows, columns, down, right]) =>
        fc.tuple(
          volumeOf(channels, rows + down, columns + right, anyNumber),
          volumeOf(channels, rows, columns, weight),
        ),
      );
    fc.assert(
      fc.property(input, ([volume, filter]) => {
        expect(convFilter(volume, filter)).toBeNear(reference.convFilter(volume, filter));
      }),
    );
  });

  test('agrees with the definition for every stride, padding and bias', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(layers, ([volume, filters, moving, biases]) => {
        const options = { ...moving, bias: biases[0]! };
        expect(convFilter(volume, filters[0]!, options)).toBeNear(
          reference.convFilter(volume, filters[0]!, options),
        );
      }),
    );
    expect(convFilter([ones(3, 4)], [ones(3, 4)], { stride: 2, bias: 1 })).toBeNear([[13]]);
    const [volume, filter] = [largeVolume(17, 64, 12), largeVolume(17, 9, 9)];
    const options = { stride: 5, padding: 7, bias: 1000 };
    expect(convFilter(volume, filter, options)).toBeNear(reference.convFilter(volume, filter, options));
    const [long, wide] = [largeVolume(2, 10, 66), largeVolume(2, 9, 11)];
    expect(convFilter(long, wide)).toBeNear(reference.convFilter(long, wide));
    for (const [cell, weight, bias] of [
      [MILLION, 101, -MILLION],
      [3, MILLION, 5],
      [TINY, 3, 0],
      [3, TINY, 0],
      [0, 1, TINY],
    ] as const) {
      expect(convFilter([[[cell]]], [[[weight]]], { bias })).toBeNear([[cell * weight + bias]], CLOSE);
    }
    expect(often((n) => convFilter([[[n]]], [[[2]]]))).toBeNear(often((n) => [[2 * n]]));
  });

  test('refuses a filter with more or fewer slices than channels', { meta: { points: 0.25 } }, () => {
    const volume = [ones(2, 3), ones(2, 3)];
    expect(convFilter(volume, [ones(1, 2), ones(1, 2)])).toBeNear(ones(2, 2).map((row) => row.map(() => 4)));
    refuses.convFilter(volume, [ones(1, 2)]);
    refuses.convFilter(volume, [ones(1, 2), ones(1, 2), ones(1, 2)]);
    refuses.convFilter(volume, []);
  });

  test('refuses what is no volume, a filter too large, a stride or padding that cannot be', {
    meta: { points: 0.25 },
  }, () => {
    const volume = [ones(2, 3), ones(2, 3)];
    const filter = [ones(2, 2), ones(2, 2)];
    expect(convFilter(volume, filter, { bias: -1 })).toBeNear([[7, 7]]);
    refuses.convFilter([], filter);
    refuses.convFilter.each([volume, filter], 'volume', 'filter');
    refuses.convFilter([ones(2, 3), ones(3, 2)], filter);

    refuses.convFilter([ones(2, 2), [[1, 1], [1]]], [narrow, narrow]);
    refuses.convFilter([narrow, tall, narrow], [narrow, narrow, narrow]);
    refuses.convFilter(volume, [tall, wide]);
    refuses.convFilter(volume, [ones(5, 1), ones(5, 1)], { padding: 1 });
    refuses.convFilter(volume, [ones(1, 6), ones(1, 6)], { padding: 1 });
    for (const other of [tall, wide]) {
      refuses.convFilter([narrow, other], [narrow, narrow]);
      refuses.convFilter(volume, [narrow, other]);
    }
    refuses.convFilter(volume, [ones(3, 1), ones(3, 1)]);
    refuses.convFilter(volume, [ones(1, 4), ones(1, 4)]);
    refuses.convFilter.each([volume, filter, {}], 'padding', 'stride');
  });
});

describe('activate', () => {
  test('agrees with the definition of every activation', { meta: { points: 0.25 } }, () => {
    fc.assert(
      fc.property(fc.integer({ min: -64, max: 64 }), fc.constantFrom(...names), (eighths, name) => {
        expect(activate(eighths / 8, name)).toBeNear(reference.activate(eighths / 8, name));
      }),
    );
    for (const name of names) {
      for (const x of [0, 2 ** -10, -(2 ** -10), 0.05, -0.05, 0.5, -0.5, 3.5, -3.5, 1e8, -1e8]) {
        expect(activate(x, name)).toBeNear(reference.activate(x, name), CLOSE);
      }
    }
    expect(often((n) => activate(n, 'relu'))).toBeNear(often((n) => n));
  });

  test('is finite however large the number', { meta: { points: 0.25 } }, () => {
    for (const x of [40, 100, 800, 1e5]) {
      expect(activate(x, 'sigmoid')).toBeNear(1);
      expect(activate(-x, 'sigmoid')).toBeNear(0);
      expect(activate(x, 'tanh')).toBeNear(1);
      expect(activate(-x, 'tanh')).toBeNear(-1);
    }
  });

  test('refuses an activation that it does not know', { meta: { points: 0.25 } }, () => {
    expect(activate(-100, 'leakyRelu')).toBeNear(-1);
    refuses.activate.each([1, 'relu'], 'name');
  });
});

describe('convLayer', () => {
  test('agrees with the definition for every stride, padding, bias and activation', {
    meta: { points: 0.5 },
  }, () => {
    fc.assert(
      fc.property(
        layers,
        fc.boolean(),
        fc.constantFrom(...names),
        ([volume, filters, moving, biases], biased, activation) => {
          const options = { ...moving, ...(biased ? { biases } : {}), activation };
          expect(convLayer(volume, filters, options)).toBeNear(reference.convLayer(volume, filters, options));
        },
      ),
    );
    expect(convLayer([ones(3, 4)], [[ones(3, 4)]], { stride: 2 })).toBeNear([[[12]]]);
    expect(convLayer([[[3]]], [[[[2]]]], { biases: [1] })).toBeNear([[[7]]]);
    const [volume, biases] = [largeVolume(17, 12, 20), largeGrid(1, 17, -99, 99)[0]!];
    const filters = biases.map((_, f) =>
      largeVolume(17, 9, 10).map((slice, c) => (c === f ? slice : [...slice].reverse())),
    );
    const options = { biases, stride: 5, padding: 6, activation: 'leakyRelu' } as const;
    expect(convLayer(volume, filters, options)).toBeNear(reference.convLayer(volume, filters, options));
    for (const [height, width] of [
      [64, 10],
      [9, 66],
    ] as const) {
      const [long, two] = [largeVolume(2, height, width), [largeVolume(2, 9, 9), largeVolume(2, 9, 9, 0, 1)]];
      expect(convLayer(long, two)).toBeNear(reference.convLayer(long, two));
    }
    for (const [cell, weight, bias] of [
      [MILLION, 101, -MILLION],
      [3, MILLION, 5],
      [TINY, 3, 0],
      [3, TINY, 0],
      [0, 1, TINY],
    ] as const) {
      expect(convLayer([[[cell]]], [[[[weight]]]], { biases: [bias] })).toBeNear(
        [[[cell * weight + bias]]],
        CLOSE,
      );
    }
    expect(often((n) => convLayer([[[n]]], [[[[2]]]]))).toBeNear(often((n) => [[[2 * n]]]));
  });

  test('refuses more or fewer biases than filters', { meta: { points: 0.25 } }, () => {
    const volume = [ones(1, 2)];
    const filters = [[ones(1, 2)], [ones(1, 2)]];
    expect(convLayer(volume, filters, { biases: [1, 2] })).toBeNear([[[3]], [[4]]]);
    refuses.convLayer(volume, filters, { biases: [1] });
    refuses.convLayer(volume, filters, { biases: [1, 2, 3] });
    refuses.convLayer(volume, filters, { biases: [] });
  });

  test('refuses no filters and filters that do not fit', { meta: { points: 0.25 } }, () => {
    const volume = [ones(2, 3), ones(2, 3)];
    expect(convLayer(volume, [[ones(2, 2), ones(2, 2)]])).toBeNear([[[8, 8]]]);
    refuses.convLayer(volume, []);
    refuses.convLayer(volume, [[ones(2, 2)]]);
    refuses.convLayer(volume, [[ones(3, 2), ones(3, 2)]]);
    refuses.convLayer(volume, [[ones(1, 4), ones(1, 4)]]);
    refuses.convLayer(volume, [[narrow, narrow, narrow]]);
    refuses.convLayer(volume, [[narrow, narrow], [narrow]]);
    for (const other of [ones(2, 2), tall, wide]) {
      refuses.convLayer(volume, [
        [narrow, narrow],
        [other, other],
      ]);
      refuses.convLayer(volume, [[narrow, other]]);
    }
    for (const bad of NOT_GRIDS) refuses.convLayer(volume, [[bad, bad]]);
    const two = [narrow, narrow];
    refuses.convLayer(volume, [two, [tall, tall], two]);
    for (const count of [2, 16]) refuses.convLayer(volume, [...Array(count).fill(two), [tall, tall]]);
    refuses.convLayer(volume, [
      [tall, tall],
      [wide, wide],
    ]);
    refuses.convLayer(volume, [two, [narrow, tall]]);
    refuses.convLayer(volume, [
      [ones(2, 2), ones(2, 2)],
      [ones(2, 2), [[1, 1], [1]]],
    ]);
    refuses.convLayer(volume, [
      [ones(2, 2), ones(2, 2)],
      [[[1, 1], [1]], ones(2, 2)],
    ]);
  });

  test('refuses an unknown activation, what is no volume, a stride or padding that cannot be', {
    meta: { points: 0.25 },
  }, () => {
    const filters = [[ones(1, 2)]];
    expect(convLayer([[[1, -4]]], filters, { activation: 'leakyRelu' })).toBeNear([[[-0.03]]]);
    refuses.convLayer.each([[[[1, 2]]], filters, {}], 'volume', 'activation');

    for (const other of [tall, wide]) {
      refuses.convLayer([narrow, other], [[narrow, narrow]]);
    }
    refuses.convLayer.each([[[[1, 2]]], filters, {}], 'padding', 'stride');
  });
});
