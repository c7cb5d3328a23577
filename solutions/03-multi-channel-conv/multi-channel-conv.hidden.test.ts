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
import * as reference from './multi-channel-conv.ts';

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

/** Grids that are none: empty, or ragged in one row or another. */
const notGrids = [
  [],
  [[]],
  [[1, 2], [3], [4, 5, 6]],
  [[1, 2], [3]],
  [[1], [2, 3]],
  [[1, 2], [3], [4, 5]],
  [[1], [2], [3, 4]],
];

/** Kernels and volumes whose sides agree on one axis alone. */
const [narrow, tall, wide] = [ones(1, 1), ones(2, 1), ones(1, 2)];

describe('zeroPad', () => {
  test('agrees with the definition for every grid and padding', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(anyGrid({ value: anyNumber }), fc.nat(5), (grid, padding) => {
        expect(zeroPad(grid, padding)).toBeNear(reference.zeroPad(grid, padding));
      }),
    );
  });

  test('refuses a grid that is none and a padding that cannot be', { meta: { points: 0.25 } }, () => {
    expect(zeroPad([[7]], 1)).toBeNear([
      [0, 0, 0],
      [0, 7, 0],
      [0, 0, 0],
    ]);
    for (const bad of notWhole(0)) expect(() => zeroPad([[1]], bad)).toRefuse('padding');
    for (const bad of notGrids) expect(() => zeroPad(bad, 1)).toRefuse('grid');
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
  });

  test('refuses ragged and empty arguments, and a kernel too large', { meta: { points: 0.25 } }, () => {
    expect(crossCorrelate([[2], [3]], ones(3, 3), { padding: 1 })).toBeNear([[5], [5]]);
    expect(() => crossCorrelate(ones(2, 5), ones(3, 1))).toRefuse('kernel');
    expect(() => crossCorrelate(ones(5, 2), ones(1, 3))).toRefuse('kernel');
    expect(() => crossCorrelate(ones(2, 5), ones(5, 1), { padding: 1 })).toRefuse('kernel');
    expect(() => crossCorrelate(ones(5, 2), ones(1, 5), { padding: 1 })).toRefuse('kernel');
    expect(crossCorrelate([[1, 2]], [[1 / 3, 1 / 7]])).toBeNear([[1 / 3 + 2 / 7]]);
    for (const bad of notGrids) {
      expect(() => crossCorrelate(ones(3, 3), bad)).toRefuse('kernel');
      expect(() => crossCorrelate(bad, [[1]])).toRefuse('grid', 'kernel');
    }
  });

  test('refuses a stride and a padding that cannot be', { meta: { points: 0.25 } }, () => {
    const grid = ones(3, 4);
    expect(crossCorrelate(grid, [[1, 2]], { stride: 2 })).toBeNear([
      [3, 3],
      [3, 3],
    ]);
    for (const padding of notWhole(0)) {
      expect(() => crossCorrelate(grid, [[1]], { padding })).toRefuse('padding', 'kernel');
    }
    // From the last to the first, because without a refusal a stride of 0 never ends.
    for (const stride of notWhole(1).reverse()) {
      expect(() => crossCorrelate(grid, [[1]], { stride })).toRefuse('stride');
    }
  });
});

describe('convolve', () => {
  test('agrees with the definition for every stride and padding', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(sliding, ([grid, kernel, options]) => {
        expect(convolve(grid, kernel, options)).toBeNear(reference.convolve(grid, kernel, options));
      }),
    );
  });

  test('refuses what crossCorrelate refuses', { meta: { points: 0.25 } }, () => {
    expect(convolve([[1, 2, 3]], [[1, 10]])).toBeNear([[12, 23]]);
    expect(() => convolve(ones(2, 5), ones(3, 1))).toRefuse('kernel');
    expect(() => convolve(ones(5, 2), ones(1, 3))).toRefuse('kernel');
    for (const bad of notGrids) {
      expect(() => convolve(ones(3, 3), bad)).toRefuse('kernel');
      expect(() => convolve(bad, [[1]])).toRefuse('grid', 'kernel');
    }
    for (const padding of notWhole(0)) {
      expect(() => convolve(ones(3, 3), [[1]], { padding })).toRefuse('padding', 'kernel');
    }
    for (const stride of notWhole(1).reverse()) {
      expect(() => convolve(ones(3, 3), [[1]], { stride })).toRefuse('stride');
    }
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
  });

  test('refuses a filter with more or fewer slices than channels', { meta: { points: 0.25 } }, () => {
    const volume = [ones(2, 3), ones(2, 3)];
    expect(convFilter(volume, [ones(1, 2), ones(1, 2)])).toBeNear(ones(2, 2).map((row) => row.map(() => 4)));
    expect(() => convFilter(volume, [ones(1, 2)])).toRefuse('filter');
    expect(() => convFilter(volume, [ones(1, 2), ones(1, 2), ones(1, 2)])).toRefuse('filter');
    expect(() => convFilter(volume, [])).toRefuse('filter');
  });

  test('refuses what is no volume, a filter too large, a stride or padding that cannot be', {
    meta: { points: 0.25 },
  }, () => {
    const volume = [ones(2, 3), ones(2, 3)];
    const filter = [ones(2, 2), ones(2, 2)];
    expect(convFilter(volume, filter, { bias: -1 })).toBeNear([[7, 7]]);
    expect(() => convFilter([], filter)).toRefuse('volume', 'filter');
    for (const bad of notGrids) {
      expect(() => convFilter([bad, bad], filter)).toRefuse('volume');
      expect(() => convFilter(volume, [bad, bad])).toRefuse('filter');
    }
    expect(() => convFilter([ones(2, 3), ones(3, 2)], filter)).toRefuse('volume');
    for (const bad of notGrids) {
      expect(() => convFilter([ones(2, 3), bad], filter)).toRefuse('volume');
      expect(() => convFilter(volume, [ones(2, 2), bad])).toRefuse('filter');
    }
    expect(() => convFilter([ones(2, 2), [[1, 1], [1]]], [narrow, narrow])).toRefuse('volume');
    expect(() => convFilter([narrow, tall, narrow], [narrow, narrow, narrow])).toRefuse('volume');
    expect(() => convFilter(volume, [tall, wide])).toRefuse('filter');
    expect(() => convFilter(volume, [ones(5, 1), ones(5, 1)], { padding: 1 })).toRefuse('filter');
    expect(() => convFilter(volume, [ones(1, 6), ones(1, 6)], { padding: 1 })).toRefuse('filter');
    for (const other of [tall, wide]) {
      expect(() => convFilter([narrow, other], [narrow, narrow])).toRefuse('volume');
      expect(() => convFilter(volume, [narrow, other])).toRefuse('filter');
    }
    expect(() => convFilter(volume, [ones(3, 1), ones(3, 1)])).toRefuse('filter');
    expect(() => convFilter(volume, [ones(1, 4), ones(1, 4)])).toRefuse('filter');
    for (const padding of notWhole(0)) {
      expect(() => convFilter(volume, filter, { padding })).toRefuse('padding', 'filter');
    }
    for (const stride of notWhole(1).reverse()) {
      expect(() => convFilter(volume, filter, { stride })).toRefuse('stride');
    }
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
      for (const x of [0, 0.05, -0.05, 0.5, -0.5, 1e6, -1e6]) {
        expect(activate(x, name)).toBeNear(reference.activate(x, name));
      }
    }
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
    for (const other of ['softplus', 'ReLU', 'identity', '', 'toString', 'prelu', 'relu6']) {
      expect(() => activate(1, other as Activation)).toRefuse('name');
    }
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
  });

  test('refuses more or fewer biases than filters', { meta: { points: 0.25 } }, () => {
    const volume = [ones(1, 2)];
    const filters = [[ones(1, 2)], [ones(1, 2)]];
    expect(convLayer(volume, filters, { biases: [1, 2] })).toBeNear([[[3]], [[4]]]);
    expect(() => convLayer(volume, filters, { biases: [1] })).toRefuse('biases');
    expect(() => convLayer(volume, filters, { biases: [1, 2, 3] })).toRefuse('biases');
    expect(() => convLayer(volume, filters, { biases: [] })).toRefuse('biases');
  });

  test('refuses no filters and filters that do not fit', { meta: { points: 0.25 } }, () => {
    const volume = [ones(2, 3), ones(2, 3)];
    expect(convLayer(volume, [[ones(2, 2), ones(2, 2)]])).toBeNear([[[8, 8]]]);
    expect(() => convLayer(volume, [])).toRefuse('filters');
    expect(() => convLayer(volume, [[ones(2, 2)]])).toRefuse('filters');
    expect(() => convLayer(volume, [[ones(3, 2), ones(3, 2)]])).toRefuse('filters');
    expect(() => convLayer(volume, [[ones(1, 4), ones(1, 4)]])).toRefuse('filters');
    expect(() => convLayer(volume, [[narrow, narrow, narrow]])).toRefuse('filters');
    expect(() => convLayer(volume, [[narrow, narrow], [narrow]])).toRefuse('filters');
    for (const other of [ones(2, 2), tall, wide]) {
      expect(() =>
        convLayer(volume, [
          [narrow, narrow],
          [other, other],
        ]),
      ).toRefuse('filters');
      expect(() => convLayer(volume, [[narrow, other]])).toRefuse('filters');
    }
    for (const bad of notGrids) expect(() => convLayer(volume, [[bad, bad]])).toRefuse('filters');
    const two = [narrow, narrow];
    expect(() => convLayer(volume, [two, [tall, tall], two])).toRefuse('filters');
    expect(() =>
      convLayer(volume, [
        [tall, tall],
        [wide, wide],
      ]),
    ).toRefuse('filters');
    expect(() => convLayer(volume, [two, [narrow, tall]])).toRefuse('filters');
    expect(() =>
      convLayer(volume, [
        [ones(2, 2), ones(2, 2)],
        [ones(2, 2), [[1, 1], [1]]],
      ]),
    ).toRefuse('filters');
    expect(() =>
      convLayer(volume, [
        [ones(2, 2), ones(2, 2)],
        [[[1, 1], [1]], ones(2, 2)],
      ]),
    ).toRefuse('filters');
  });

  test('refuses an unknown activation, what is no volume, a stride or padding that cannot be', {
    meta: { points: 0.25 },
  }, () => {
    const filters = [[ones(1, 2)]];
    expect(convLayer([[[1, -4]]], filters, { activation: 'leakyRelu' })).toBeNear([[[-0.03]]]);
    for (const other of ['softplus', 'ReLU', 'identity', '']) {
      expect(() => convLayer([[[1, 2]]], filters, { activation: other as Activation })).toRefuse(
        'activation',
      );
    }
    expect(() => convLayer([], filters)).toRefuse('volume', 'filters');
    for (const bad of notGrids) expect(() => convLayer([bad], filters)).toRefuse('volume', 'filters');
    for (const other of [tall, wide]) {
      expect(() => convLayer([narrow, other], [[narrow, narrow]])).toRefuse('volume');
    }
    for (const padding of notWhole(0)) {
      expect(() => convLayer([[[1, 2]]], filters, { padding })).toRefuse('padding', 'filters');
    }
    for (const stride of notWhole(1).reverse()) {
      expect(() => convLayer([[[1, 2]]], filters, { stride })).toRefuse('stride');
    }
  });
});
