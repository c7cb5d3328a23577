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
import { anyGrid, gridOf, side, volumeOf, wholeNumber } from '../../exercises/lib/arbitraries.ts';
import * as reference from './multi-channel-conv.ts';

/** Sides of a grid and of a kernel that fits it when it is padded, and how the kernel moves. */
const shape = fc
  .record({ height: side(1, 7), width: side(1, 7), stride: side(1, 4), padding: fc.nat(3) })
  .chain((outer) =>
    fc
      .record({
        rows: side(1, Math.min(4, outer.height + 2 * outer.padding)),
        columns: side(1, Math.min(5, outer.width + 2 * outer.padding)),
      })
      .map((inner) => ({ ...outer, ...inner })),
  );

/** A grid and a kernel that fits it without padding. */
const fitting = fc
  .tuple(side(1, 4), side(1, 4), fc.nat(4), fc.nat(4))
  .chain(([rows, columns, down, right]) =>
    fc.tuple(gridOf(rows + down, columns + right), gridOf(rows, columns)),
  );

/** A grid and a kernel with any stride and padding that let it fit. */
const sliding = shape.chain(({ height, width, rows, columns, stride, padding }) =>
  fc.tuple(gridOf(height, width), gridOf(rows, columns), fc.constant({ stride, padding })),
);

/** A volume, filters for it and their biases, with any stride and padding that let them fit. */
const layers = fc
  .tuple(side(1, 3), side(1, 3), shape)
  .chain(([channels, count, { height, width, rows, columns, stride, padding }]) => {
    const each = { minLength: count, maxLength: count };
    return fc.tuple(
      volumeOf(channels, height, width),
      fc.array(volumeOf(channels, rows, columns), each),
      fc.record({
        stride: fc.constant(stride),
        padding: fc.constant(padding),
        biases: fc.array(wholeNumber, each),
      }),
    );
  });

const ones = (height: number, width: number): number[][] =>
  Array.from({ length: height }, () => Array(width).fill(1));

const names = ['none', 'relu', 'leakyRelu', 'sigmoid', 'tanh'] as const;

describe('zeroPad', () => {
  test('agrees with the definition for every grid and padding', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(anyGrid(), fc.nat(4), (grid, padding) => {
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
    expect(() => zeroPad([[1]], -1)).toRefuse('padding');
    expect(() => zeroPad([[1]], 0.5)).toRefuse('padding');
    expect(() => zeroPad([[1]], Number.NaN)).toRefuse('padding');
    expect(() => zeroPad([], 1)).toRefuse('grid');
    expect(() => zeroPad([[]], 1)).toRefuse('grid');
    expect(() => zeroPad([[1, 2], [3]], 1)).toRefuse('grid');
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
    expect(() => crossCorrelate(ones(3, 3), [[1, 2], [3]])).toRefuse('kernel');
    expect(() => crossCorrelate(ones(3, 3), [])).toRefuse('kernel');
    expect(() => crossCorrelate([[1, 2], [3]], [[1]])).toRefuse('grid');
    expect(() => crossCorrelate([], [[1]])).toRefuse('grid');
  });

  test('refuses a stride and a padding that cannot be', { meta: { points: 0.25 } }, () => {
    const grid = ones(3, 4);
    expect(crossCorrelate(grid, [[1, 2]], { stride: 2 })).toBeNear([
      [3, 3],
      [3, 3],
    ]);
    expect(() => crossCorrelate(grid, [[1]], { padding: -1 })).toRefuse('padding');
    expect(() => crossCorrelate(grid, [[1]], { padding: 1.5 })).toRefuse('padding');
    expect(() => crossCorrelate(grid, [[1]], { stride: 1.5 })).toRefuse('stride');
    // Last, because without a refusal a stride of 0 never ends.
    expect(() => crossCorrelate(grid, [[1]], { stride: 0 })).toRefuse('stride');
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
    expect(() => convolve(ones(3, 3), [])).toRefuse('kernel');
    expect(() => convolve(ones(3, 3), [[1, 2], [3]])).toRefuse('kernel');
    expect(() => convolve([[1, 2], [3]], [[1]])).toRefuse('grid');
    expect(() => convolve(ones(3, 3), [[1]], { stride: 1.5 })).toRefuse('stride');
    expect(() => convolve(ones(3, 3), [[1]], { padding: -1 })).toRefuse('padding');
  });
});

describe('convFilter', () => {
  test('agrees with the definition where no option is given', { meta: { points: 0.5 } }, () => {
    const input = fc
      .tuple(side(1, 4), side(1, 3), side(1, 3), fc.nat(2), fc.nat(2))
      .chain(([channels, rows, columns, down, right]) =>
        fc.tuple(volumeOf(channels, rows + down, columns + right), volumeOf(channels, rows, columns)),
      );
    fc.assert(
      fc.property(input, ([volume, filter]) => {
        expect(convFilter(volume, filter)).toBeNear(reference.convFilter(volume, filter));
      }),
    );
  });

  test('agrees with the definition for every stride, padding and bias', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(layers, ([volume, filters, { stride, padding, biases }]) => {
        const options = { stride, padding, bias: biases[0]! };
        expect(convFilter(volume, filters[0]!, options)).toBeNear(
          reference.convFilter(volume, filters[0]!, options),
        );
      }),
    );
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
    expect(() => convFilter([], filter)).toRefuse('volume');
    expect(() => convFilter([ones(2, 3), [[1, 1, 1], [1]]], filter)).toRefuse('volume');
    expect(() => convFilter([ones(2, 3), ones(3, 2)], filter)).toRefuse('volume');
    expect(() => convFilter(volume, [ones(2, 2), ones(2, 1)])).toRefuse('filter');
    expect(() => convFilter(volume, [ones(3, 1), ones(3, 1)])).toRefuse('filter');
    expect(() => convFilter(volume, filter, { stride: 1.5 })).toRefuse('stride');
    expect(() => convFilter(volume, filter, { padding: -1 })).toRefuse('padding');
  });
});

describe('activate', () => {
  test('agrees with the definition of every activation', { meta: { points: 0.25 } }, () => {
    fc.assert(
      fc.property(fc.integer({ min: -64, max: 64 }), fc.constantFrom(...names), (eighths, name) => {
        expect(activate(eighths / 8, name)).toBeNear(reference.activate(eighths / 8, name));
      }),
    );
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
    expect(() => activate(1, 'softplus' as Activation)).toRefuse('name');
    expect(() => activate(1, '' as Activation)).toRefuse('name');
  });
});

describe('convLayer', () => {
  test('agrees with the definition for every stride, padding, bias and activation', {
    meta: { points: 0.5 },
  }, () => {
    fc.assert(
      fc.property(layers, fc.constantFrom(...names), ([volume, filters, options], activation) => {
        expect(convLayer(volume, filters, { ...options, activation })).toBeNear(
          reference.convLayer(volume, filters, { ...options, activation }),
        );
      }),
    );
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
    expect(() =>
      convLayer(volume, [
        [ones(1, 1), ones(1, 1)],
        [ones(2, 2), ones(2, 2)],
      ]),
    ).toRefuse('filters');
  });

  test('refuses an unknown activation, what is no volume, a stride or padding that cannot be', {
    meta: { points: 0.25 },
  }, () => {
    const filters = [[ones(1, 2)]];
    expect(convLayer([[[1, -4]]], filters, { activation: 'leakyRelu' })).toBeNear([[[-0.03]]]);
    expect(() => convLayer([[[1, 2]]], filters, { activation: 'softplus' as Activation })).toRefuse(
      'activation',
    );
    expect(() => convLayer([], filters)).toRefuse('volume');
    expect(() => convLayer([[[1, 2], [3]]], filters)).toRefuse('volume');
    expect(() => convLayer([[[1, 2]]], filters, { stride: 1.5 })).toRefuse('stride');
    expect(() => convLayer([[[1, 2]]], filters, { padding: -1 })).toRefuse('padding');
  });
});
